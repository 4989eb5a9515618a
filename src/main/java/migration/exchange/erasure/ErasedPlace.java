package migration.exchange.erasure;

import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record as it came in one submission, to be taken out of it.
 *
 * @param feed its feed
 * @param place where it stands verbatim
 * @param sourceId the agency's id, null when it could not be read
 * @param version the version, 0 when it could not be read
 * @param disposition how the receipt counts it, also after it is erased
 * @param issues what was found in it, without the values
 */
public record ErasedPlace(
        FeedId feed,
        RecordPlace place,
        @Nullable String sourceId,
        int version,
        Disposition disposition,
        List<Issue> issues) {

    /** The place of a record of which an outcome is known. */
    public static ErasedPlace of(FeedId feed, RecordOutcome outcome) {
        return new ErasedPlace(
                feed,
                outcome.place(),
                outcome.sourceId(),
                outcome.version(),
                outcome.disposition(),
                silent(outcome.issues()));
    }

    /** What became of it, as a receipt counts it. */
    public RecordOutcome outcome() {
        return new RecordOutcome(place, sourceId, version, disposition, issues);
    }

    /** Issues without what they quote of a record. */
    public static List<Issue> silent(List<Issue> issues) {
        return issues.stream().map(Issue::withoutQuotes).toList();
    }
}
