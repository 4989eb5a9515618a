package migration.exchange.mending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is with the waiting records of a cause, and what became of them; kept as its checkpoint.
 *
 * @param after cursor behind the last page; null at the beginning
 * @param matching records that were looked at
 * @param passes records that pass when mended: in a preview would pass, in a mend were sent
 * @param stillWrong records that would be quarantined again
 * @param doesNotFit records whose value the rule does not fit
 * @param closed records whose case had closed meanwhile
 * @param through instant of receipt of the last record looked at; null when there was none
 * @param samples ids of cases that pass
 * @param failing ids of cases that are still wrong, the first {@value #KEPT}
 */
record Tally(
        @Nullable String after,
        long matching,
        long passes,
        long stillWrong,
        long doesNotFit,
        long closed,
        @Nullable Instant through,
        List<String> samples,
        List<String> failing) {

    static final int KEPT = 50;

    static final Tally NONE = new Tally(null, 0, 0, 0, 0, 0, null, List.of(), List.of());

    /** What became of one record. */
    enum Outcome {
        PASSES,
        STILL_WRONG,
        DOES_NOT_FIT,
        CLOSED
    }

    Tally with(QuarantinedRecord record, Outcome outcome) {
        return new Tally(
                after,
                matching + 1,
                passes + (outcome == Outcome.PASSES ? 1 : 0),
                stillWrong + (outcome == Outcome.STILL_WRONG ? 1 : 0),
                doesNotFit + (outcome == Outcome.DOES_NOT_FIT ? 1 : 0),
                closed + (outcome == Outcome.CLOSED ? 1 : 0),
                record.since(),
                outcome == Outcome.PASSES ? with(samples, record.id()) : samples,
                outcome == Outcome.STILL_WRONG ? with(failing, record.id()) : failing);
    }

    Tally behind(String cursor) {
        return new Tally(cursor, matching, passes, stillWrong, doesNotFit, closed, through, samples, failing);
    }

    private static List<String> with(List<String> ids, String id) {
        if (ids.size() >= KEPT) {
            return ids;
        }
        List<String> more = new ArrayList<>(ids);
        more.add(id);
        return List.copyOf(more);
    }
}
