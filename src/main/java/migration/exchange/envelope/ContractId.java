package migration.exchange.envelope;

/**
 * The published XSD of a feed in one major version.
 *
 * @param feed the feed
 * @param major major version, from 1
 */
public record ContractId(FeedId feed, int major) {

    private static final String PREFIX = "urn:migration-exchange:";

    /** The namespace by which a file names its contract: {@code urn:migration-exchange:<agency>:<feed>:<major>}. */
    public String namespace() {
        return PREFIX + feed.agency() + ":" + feed.feed() + ":" + major;
    }

    /** The contract that a namespace names. @throws IllegalArgumentException if it names none */
    public static ContractId ofNamespace(String namespace) {
        String[] parts = namespace.split(":", -1);
        if (parts.length != 5 || !namespace.startsWith(PREFIX) || !parts[4].matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("not the namespace of a contract: " + namespace);
        }
        return new ContractId(new FeedId(parts[2], parts[3]), Integer.parseInt(parts[4]));
    }

    @Override
    public String toString() {
        return feed + "/v" + major;
    }
}
