package migration.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import migration.exchange.archive.Archive;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.Opening;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;

/** Reads a whole archived submission once, streaming, and finds its batches, or why it is damaged. */
public final class Splitter {

    private final Archive archive;
    private final DoorCheck check;
    private final OwnForms ownForms;
    private final int batchSize;

    /** @param batchSize most records of a batch */
    public Splitter(Archive archive, DoorCheck check, OwnForms ownForms, int batchSize) {
        this.archive = archive;
        this.check = check;
        this.ownForms = ownForms;
        this.batchSize = batchSize;
    }

    /** What a submission turned out to be. */
    public sealed interface Result {

        /** Its batches; none for a heartbeat. */
        record Split(Submission submission, List<Batch> batches, int records) implements Result {}

        /** It is damaged: nothing of it will be judged. */
        record Damaged(Submission submission, Issue cause) implements Result {}
    }

    /** @throws IOException when the archive cannot be read */
    public Result split(SubmissionId id) throws IOException {
        Submission submission = archive.find(id).orElseThrow(() -> new IOException("not in the archive: " + id));
        if (submission.envelope() == null) {
            return new Result.Damaged(submission, doorReason(submission));
        }
        try (InputStream body = archive.open(id)) {
            return result(
                    submission,
                    SubmissionScanner.scan(body, submission.encoding(), ownForms.container(submission), id, batchSize));
        }
    }

    private static Result result(Submission submission, SubmissionScanner.Result scanned) {
        if (scanned instanceof SubmissionScanner.Result.Split split) {
            return new Result.Split(submission, split.batches(), split.records());
        }
        return new Result.Damaged(submission, ((SubmissionScanner.Result.Damaged) scanned).cause());
    }

    /** The door's reason again; a body that could not be unpacked whole has none that its beginning shows. */
    private Issue doorReason(Submission submission) throws IOException {
        int length = (int) Math.min(submission.bytes(), EnvelopeReader.PEEK_BYTES);
        byte[] beginning = archive.slice(submission.id(), 0, length);
        return check.check(submission.feed(), beginning, submission.receivedAt()) instanceof Opening.Refused refused
                ? refused.issue()
                : cutOff(submission);
    }

    private Issue cutOff(Submission submission) throws IOException {
        try (InputStream body = archive.open(submission.id())) {
            SubmissionScanner.Result scanned = SubmissionScanner.scan(
                    body, submission.encoding(), ownForms.container(submission), submission.id(), batchSize);
            return scanned instanceof SubmissionScanner.Result.Damaged damaged
                    ? damaged.cause()
                    : DoorCheck.refusal("DOOR_GZIP", Place.WHOLE, null, null);
        }
    }
}
