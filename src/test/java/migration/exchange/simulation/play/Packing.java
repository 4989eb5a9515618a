package migration.exchange.simulation.play;

/** Which bodies an agency packs with gzip. */
public enum Packing {
    /** Every other delivery, so that both forms of the same body are met. */
    EVERY_OTHER {
        @Override
        boolean packs(long delivery, int bytes) {
            return delivery % 2 == 0;
        }
    },
    /** Those of more than 64 KiB. */
    OVER_64_KIB {
        @Override
        boolean packs(long delivery, int bytes) {
            return bytes > 64 * 1024;
        }
    };

    /**
     * Whether a body is packed.
     *
     * @param delivery number of the submission and of its delivery, added up
     * @param bytes length of the body
     */
    abstract boolean packs(long delivery, int bytes);
}
