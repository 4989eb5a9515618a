package migration.exchange.simulation.cases;

import java.util.List;

/**
 * A version of a case on its way.
 *
 * @param number the case
 * @param person entity id of whom it is about
 * @param version the version
 * @param cancelled whether it cancels
 * @param sentAt when, seconds of the epoch
 * @param row its values
 * @param code code of what is wrong with it, empty when nothing is
 * @param layer layer of that
 * @param verdict expected verdict
 * @param content content to be kept, empty when none is
 */
record Sent(
        String number,
        long person,
        int version,
        boolean cancelled,
        long sentAt,
        Case.Row row,
        String code,
        String layer,
        String verdict,
        List<String> content) {

    boolean passes() {
        return !verdict.equals("QUARANTINED");
    }
}
