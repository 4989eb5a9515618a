package migration.exchange.accounts.web;

import java.time.Instant;
import java.util.List;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.Submission;
import migration.exchange.portal.web.ApiRoot;
import migration.exchange.quality.Issue;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueWriter;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as programs read it: {@code received = accepted + quarantined + unchanged + superseded} once completed.
 *
 * @param notices what is told of the submission as a whole, whatever became of its records
 * @param issues path of the issues
 */
public record ReceiptJson(
        String id,
        String feed,
        @Nullable Integer contract,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable Instant created,
        @Nullable Instant completeThrough,
        ReceiptState state,
        long received,
        long accepted,
        long withIssues,
        long quarantined,
        long unchanged,
        long superseded,
        Instant receivedAt,
        Instant updatedAt,
        String sender,
        Channel channel,
        String sha256,
        long bytes,
        boolean correction,
        @Nullable IssueView damage,
        List<IssueView> notices,
        String issues) {

    static ReceiptJson of(Receipt receipt, List<Issue> notices, IssueWriter writer, ApiRoot root) {
        Submission submission = receipt.submission();
        Envelope envelope = submission.envelope();
        return new ReceiptJson(
                submission.id().value(),
                submission.feed().toString(),
                envelope == null ? null : Integer.valueOf(envelope.contract().major()),
                envelope == null ? null : envelope.stream(),
                envelope == null ? null : Long.valueOf(envelope.sequence()),
                envelope == null ? null : envelope.created(),
                envelope == null ? null : envelope.completeThrough(),
                receipt.state(),
                receipt.received(),
                receipt.accepted(),
                receipt.withIssues(),
                receipt.quarantined(),
                receipt.unchanged(),
                receipt.superseded(),
                submission.receivedAt(),
                receipt.updatedAt(),
                submission.sender(),
                submission.channel(),
                submission.sha256(),
                submission.bytes(),
                submission.correction() != null,
                receipt.damage() == null ? null : writer.ofSubmission(receipt.damage()),
                writer.ofRecord(null, notices),
                root.of("/api/submissions/" + submission.id() + "/issues"));
    }
}
