package migration.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import migration.exchange.archive.Archive;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.Submission;

/** Makes a small document of a batch: the head of the submission, the batch's records, the end tags. */
public final class BatchLoader {

    private final Archive archive;
    private final OwnForms ownForms;

    public BatchLoader(Archive archive, OwnForms ownForms) {
        this.archive = archive;
        this.ownForms = ownForms;
    }

    /** @throws IOException when the archive cannot be read or is damaged */
    public BatchText load(Submission submission, Batch batch) throws IOException {
        byte[] head = archive.slice(submission.id(), 0, batch.headLength());
        byte[] records = archive.slice(submission.id(), batch.offset(), batch.length());
        Envelope envelope = Objects.requireNonNull(submission.envelope(), "a damaged submission has no batches");
        return BatchText.of(envelope.contract(), batch, head, records, submission.encoding());
    }

    /** The batch in two, the first half the larger one if they differ. */
    public List<Batch> halves(Submission submission, Batch batch, BatchText text) throws IOException {
        int half = (batch.id().count() + 1) / 2;
        SubmissionScanner.Result scanned = SubmissionScanner.scan(
                new ByteArrayInputStream(text.document()),
                text.encoding(),
                ownForms.container(submission),
                submission.id(),
                half);
        if (scanned instanceof SubmissionScanner.Result.Split split) {
            return split.batches().stream()
                    .map(part -> placed(part, batch, text))
                    .toList();
        }
        throw new IllegalStateException("a batch cannot be read that was split before: " + batch.id());
    }

    /** From places in the small document to places in the submission. */
    private static Batch placed(Batch part, Batch whole, BatchText text) {
        String head = new String(text.document(), 0, text.headLength(), text.encoding());
        int headLines = (int) head.chars().filter(c -> c == '\n').count() + 1;
        int headColumn = head.length() - head.lastIndexOf('\n');
        boolean firstLine = part.line() == headLines;
        BatchId id = new BatchId(
                whole.id().submission(),
                whole.id().firstPosition() + part.id().firstPosition(),
                part.id().count());
        return new Batch(
                id,
                whole.headLength(),
                whole.offset() + part.offset() - text.headLength(),
                part.length(),
                part.line() - headLines + whole.line(),
                firstLine ? part.column() - headColumn + whole.column() : part.column(),
                whole.tail());
    }
}
