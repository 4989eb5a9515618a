package migration.exchange.simulation.feed;

import java.util.List;
import migration.exchange.simulation.noise.Change;

/**
 * A version of a record as sent, with what should be said of it.
 *
 * @param sourceId the record
 * @param version the version
 * @param cancelled whether it cancels the record
 * @param verdict expected verdict
 * @param codes expected codes of issues
 * @param content content that the platform should keep; empty when it keeps none of this version
 * @param cell cell of the published table, empty when in none
 * @param noise what it says of the person that is not so
 */
record Version(
        String sourceId,
        int version,
        boolean cancelled,
        String verdict,
        List<String> codes,
        List<String> content,
        String cell,
        List<Change> noise) {

    boolean passes() {
        return !verdict.equals(Fault.QUARANTINED);
    }
}
