package migration.exchange.embedded;

import java.util.List;

/** How the embedded Elasticsearch server's JVM is set. */
public enum ServerFlavour {
    /** To run: full compiler, G1, 1 GB heap. */
    RUN(
            List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-XX:-AlwaysPreTouch"),
            // G1 gives heap back in time; the breaker may count what is really used
            true),
    /** For tests: starts in half the time and is slow for ever. */
    TEST(
            List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-AlwaysPreTouch"),
            // with the serial collector garbage would count against the breaker until no request passes
            false);

    private final List<String> options;
    private final boolean realMemoryBreaker;

    ServerFlavour(List<String> options, boolean realMemoryBreaker) {
        this.options = options;
        this.realMemoryBreaker = realMemoryBreaker;
    }

    List<String> options() {
        return options;
    }

    boolean realMemoryBreaker() {
        return realMemoryBreaker;
    }
}
