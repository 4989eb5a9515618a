package migration.exchange.security;

/** Where a key opens: the exchange itself, or the sandbox in which agencies try what they build. */
public enum Environment {
    LIVE("live_"),
    SANDBOX("test_");

    private final String prefix;

    Environment(String prefix) {
        this.prefix = prefix;
    }

    /** What client ids and secrets of its keys begin with, so that anyone sees what kind a key is. */
    public String prefix() {
        return prefix;
    }
}
