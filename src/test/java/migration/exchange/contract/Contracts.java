package migration.exchange.contract;

/** One context for all tests of a JVM. */
public final class Contracts {

    public static final MigrationContext CONTEXT = MigrationContext.load();

    private Contracts() {}
}
