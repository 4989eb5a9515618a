package migration.exchange.simulation.noise;

/** Through which a person is seen: each has a column of rates. Offices of two agencies are two channels with the same rates. */
public enum Channel {
    /** The machine readable zone was read. */
    BORDER_MRZ("border_mrz"),
    /** An officer typed what stands in the passport. */
    BORDER_MANUAL("border_manual"),
    /** A clerk of the Service Agency. */
    AGENCY_CLERK("agency_clerk"),
    /** A clerk of a consular post: as those of the Service Agency (an assumption). */
    CONSULAR_CLERK("agency_clerk"),
    /** The person filled in a form. */
    ONLINE_FORM("online_form");

    private final String column;

    Channel(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Clerks look up who has been there before, and copy what was written then. */
    boolean copies() {
        return column.equals("agency_clerk");
    }

    /** Clerks write in Georgian, all others in Latin letters. */
    boolean georgianFirst() {
        return column.equals("agency_clerk");
    }
}
