package migration.exchange.channel;

import java.io.IOException;
import java.util.List;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Splitter;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Step 3 of a record's way: from the claim check of a submission to those of its batches. */
@Component("splitting")
public class Splitting {

    private final Splitter splitter;
    private final MigrationContext contracts;
    private final Messages messages = new Messages();

    public Splitting(Splitter splitter, MigrationContext contracts) {
        this.splitter = splitter;
        this.contracts = contracts;
    }

    /** @throws IOException when the archive cannot be read: the broker delivers again */
    public SplitMessages split(String submission) throws IOException {
        Splitter.Result result = splitter.split(new SubmissionId(submission));
        if (result instanceof Splitter.Result.Split split) {
            List<BatchMessage> batches = split.batches().stream()
                    .map(batch ->
                            new BatchMessage(messages.write(batch), batch.id().count()))
                    .toList();
            return new SplitMessages(
                    batches, event(new SubmissionEvent.Split(split.submission(), split.records())), false);
        }
        Splitter.Result.Damaged damaged = (Splitter.Result.Damaged) result;
        return new SplitMessages(List.of(), event(damaged(damaged.submission(), damaged.cause())), true);
    }

    /** Of a submission whose records may only be counted not even the parser may be quoted. */
    private SubmissionEvent damaged(Submission submission, Issue cause) {
        boolean quoted = !contracts.isCountedOnly(submission.feed());
        return new SubmissionEvent.Damaged(submission, quoted ? cause : cause.withoutQuotes());
    }

    private @Nullable String event(SubmissionEvent event) {
        Submission submission = event.submission();
        return submission.correction() == null ? messages.write(event) : null;
    }
}
