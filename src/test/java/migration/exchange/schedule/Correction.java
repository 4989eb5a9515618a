package migration.exchange.schedule;

/** A steward's correction that has been archived. */
final class Correction {

    final Mending mending;
    final String id;
    /** The steward was told so; until then it may have got no further. */
    boolean taken;

    Correction(Mending mending, String id) {
        this.mending = mending;
        this.id = id;
    }

    String place() {
        return id + "-0";
    }
}
