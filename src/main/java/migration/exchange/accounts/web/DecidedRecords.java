package migration.exchange.accounts.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import migration.exchange.accounts.Receipt;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.springframework.stereotype.Component;

/** Records of a submission that stewards have sent back to its agency, or rejected. */
@Component
public class DecidedRecords {

    private static final int SHOWN = 500;

    private final Decisions decisions;

    DecidedRecords(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param total how many there are; the list ends after {@value #SHOWN} */
    record DecidedList(List<Decided> records, long total) {}

    /**
     * A record that was decided about.
     *
     * @param index its place in the submission, from 0, as in its issues
     * @param state {@code RETURNED} or {@code REJECTED}
     * @param at when
     * @param note what the steward says to the agency
     */
    record Decided(int index, State state, Instant at, String note) {}

    DecidedList of(Receipt receipt) {
        if (receipt.quarantined() == 0) {
            return new DecidedList(List.of(), 0);
        }
        Quarantine.Page page = decisions.decided(receipt.submission().id(), SHOWN);
        return new DecidedList(
                page.records().stream()
                        .flatMap(found -> found.decision().stream().map(decision -> decided(found, decision)))
                        .sorted(Comparator.comparingInt(Decided::index))
                        .toList(),
                page.total());
    }

    private static Decided decided(QuarantinedRecord found, QuarantinedRecord.Decision decision) {
        return new Decided(found.place().position(), decision.state(), decision.at(), decision.reason());
    }
}
