package migration.exchange.fuzz;

/** Something that must stand any bytes. Not thread-safe. */
@FunctionalInterface
interface Target {

    /** Takes an input; whatever this throws is a finding. */
    void take(byte[] input) throws Exception;
}
