package migration.exchange.campaign.load;

/** A way in: a feed over a protocol, with its share of the records. */
public enum Way {
    HTTP_CROSSINGS("border-police", "crossings", "crossings", 20),
    HTTP_REFUSALS("border-police", "refusals", "refusals", 10),
    JMS("border-police", "crossings", "crossings", 30),
    SFTP("border-police", "crossings", "crossings", 15),
    JDBC("service-agency", "permits", "permits", 15),
    SOAP("consular", "visas", "visas", 10);

    private final String agency;
    private final String feed;
    private final String kind;
    private final int percent;

    Way(String agency, String feed, String kind, int percent) {
        this.agency = agency;
        this.feed = feed;
        this.kind = kind;
        this.percent = percent;
    }

    public String agency() {
        return agency;
    }

    /** {@code agency/feed}. */
    public String feed() {
        return agency + "/" + feed;
    }

    /** Name of the kind of record in the store. */
    public String kind() {
        return kind;
    }

    /** Its share of all records. */
    public int percent() {
        return percent;
    }

    /** Whether the agency itself says which records go together in a submission. */
    public boolean pushed() {
        return this != JDBC && this != SOAP;
    }
}
