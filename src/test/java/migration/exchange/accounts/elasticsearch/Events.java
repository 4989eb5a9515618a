package migration.exchange.accounts.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;

/** Synthetic events of submissions. */
final class Events {

    static final FeedId CROSSINGS = new FeedId("border-police", "crossings");

    private Events() {}

    static Submission submission(char letter, Instant receivedAt) {
        return submission(letter, receivedAt, null);
    }

    static Submission submission(char letter, Instant receivedAt, Correction correction) {
        return new Submission(
                new SubmissionId(String.valueOf(letter).repeat(32)),
                CROSSINGS,
                new Envelope(
                        new ContractId(CROSSINGS, 1),
                        "SRP",
                        4,
                        receivedAt.minusSeconds(60),
                        receivedAt.minusSeconds(90)),
                false,
                receivedAt,
                "border-police",
                Channel.JMS,
                "00ff",
                1234,
                StandardCharsets.UTF_8,
                correction);
    }

    static RecordOutcome outcome(Submission submission, int position, Disposition disposition, String... codes) {
        List<Issue> issues = new ArrayList<>();
        for (String code : codes) {
            issues.add(new Issue(
                    code,
                    disposition == Disposition.QUARANTINED ? Severity.ERROR : Severity.WARNING,
                    Layer.RULE,
                    new Place(position + 3, 5, "/submission/records/crossing[" + (position + 1) + "]"),
                    "value",
                    null,
                    null));
        }
        return new RecordOutcome(
                new RecordPlace(submission.id(), position, 100L * position, 100),
                "BP-" + position,
                1,
                disposition,
                issues);
    }

    static SubmissionEvent.BatchDone batch(Submission submission, RecordOutcome... records) {
        return new SubmissionEvent.BatchDone(
                submission,
                new BatchId(submission.id(), records[0].place().position(), records.length),
                List.of(records));
    }
}
