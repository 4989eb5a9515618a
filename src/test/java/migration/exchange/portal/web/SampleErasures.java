package migration.exchange.portal.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.accounts.Disposition;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.erasure.ErasedPlace;
import migration.exchange.erasure.ErasedRecord;
import migration.exchange.erasure.ErasureDesk;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.LegalBasis;
import migration.exchange.erasure.Question;
import migration.exchange.jobs.Job;

/** A desk that knows one person, by the number that ends with 1. */
final class SampleErasures implements ErasureDesk {

    static final String FOUND = "11111111-1111-1111-1111-111111111111";
    static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final RecordPlace PLACE = new RecordPlace(new SubmissionId("a".repeat(32)), 3, 100, 50);

    @Override
    public Preview find(Question question) {
        boolean known = String.valueOf(question.numbers().personalNumber()).endsWith("1");
        String id = known ? FOUND : NOTHING;
        return new Preview(id, finding(id).orElseThrow());
    }

    @Override
    public Optional<Finding> finding(String id) {
        if (id.equals(NOTHING)) {
            return Optional.of(new Finding(List.of(), List.of(), List.of(), List.of()));
        }
        return id.equals(FOUND) ? Optional.of(one()) : Optional.empty();
    }

    private static Finding one() {
        return new Finding(
                List.of(new ErasedRecord(FEED, "s-1", 2, PLACE)),
                List.of(new ErasedPlace(FEED, PLACE, "s-1", 2, Disposition.QUARANTINED, List.of())),
                List.of("v1identity"),
                List.of());
    }

    @Override
    public Job order(String finding, LegalBasis basis, String caseNumber, String by) {
        return new Job(
                "22222222-2222-2222-2222-222222222222",
                "erasure",
                Map.of("finding", finding, "case", caseNumber),
                by,
                basis.name(),
                Job.State.RUNNING,
                Instant.EPOCH,
                null,
                new Job.Progress("begin", 0, 0, 0, 0),
                null,
                null,
                List.of(),
                null);
    }
}
