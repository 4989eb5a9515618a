package migration.exchange.replay;

import java.util.HashSet;
import java.util.Set;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.Settlements;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that came with a version that was known with other content: of two such the one indexed first stands, and which
 * one that was the archive does not tell. The quarantine does, whatever has become of the case since.
 */
final class Losers {

    private static final String CONFLICT = "VERSION_SAME_OTHER_CONTENT";
    private static final int PAGE = 1_000;

    private final Quarantine quarantine;
    private final Settlements settlements;
    private Set<String> cases = Set.of();

    Losers(Quarantine quarantine, Settlements settlements) {
        this.quarantine = quarantine;
        this.settlements = settlements;
    }

    /** Reads what is known by now. */
    void read() {
        Set<String> found = new HashSet<>();
        @Nullable String after = null;
        do {
            Quarantine.Page page =
                    quarantine.list(new Quarantine.Query(null, CONFLICT, null, null, null, Set.of(), after, PAGE));
            page.records().forEach(record -> found.add(record.id()));
            after = page.next();
        } while (after != null);
        cases = found;
    }

    /** Whether the record at a place has lost. */
    boolean hold(RecordPlace place) {
        return !cases.isEmpty() && cases.contains(QuarantinedRecord.idOf(place));
    }

    /** A correction that did not pass has no case of its own. */
    boolean hold(Submission correction) {
        return settlements
                .rejudged(correction)
                .filter(outcome -> outcome.disposition() == Disposition.QUARANTINED)
                .isPresent();
    }
}
