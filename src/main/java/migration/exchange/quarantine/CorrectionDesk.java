package migration.exchange.quarantine;

import java.util.List;
import java.util.Optional;
import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Port by which a steward mends a quarantined record. The verbatim is never touched: a correction is archived as a
 * child of the original and goes the whole way again.
 */
public interface CorrectionDesk {

    /**
     * What a correction starts from: a submission of this one record in contract XML, UTF-8. Empty when there is no such
     * case, or its record may only be counted.
     */
    Optional<byte[]> draft(String caseId);

    /**
     * What is wrong with a corrected record; nothing when it would pass. Empty when there is no such case, it waits no more,
     * or its record may only be counted. Nothing is kept.
     */
    Optional<List<Issue>> judge(String caseId, byte[] contractXml);

    /**
     * Sends a corrected record.
     *
     * @param contractXml a submission of exactly this record
     * @param mend the job that mends by a rule; null when it is done by hand
     */
    Result correct(String caseId, byte[] contractXml, String steward, String reason, @Nullable String mend);

    /** Sends the record again as it stands, unseen, because what kept it (a code list, a rule) has changed. */
    Result release(String caseId, String steward, String reason);

    /** Does something else with a case; a note or reason goes to its agency and names no person. */
    Result decide(String caseId, CaseStep step, String steward, String reason);

    /** What became of a steward's step. */
    sealed interface Result {

        /** It is archived and on its way; the case follows when the store has taken it. */
        record Taken(Submission submission) implements Result {}

        /** It would be quarantined again: nothing was kept. */
        record StillWrong(List<Issue> issues) implements Result {}

        /** It was decided; the case is in that state now. */
        record Decided(QuarantinedRecord.State state) implements Result {}

        /** The case is in a state in which that cannot be done. */
        record Closed(QuarantinedRecord.State state) implements Result {}

        /** Its agency has said the same or something later since: there is nothing to take back. */
        record SaidSince() implements Result {}

        /** The record may only be counted: nobody sees it here, and its agency mends it. */
        record CountedOnly() implements Result {}

        /** There is no such case. */
        record Unknown() implements Result {}
    }
}
