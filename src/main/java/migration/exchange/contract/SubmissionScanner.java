package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;

/**
 * The splitter's eyes: reads a whole submission once, in bounded memory, and says where its batches lie. Children of the
 * container are the records, whatever they are; the gate judges them later.
 */
public final class SubmissionScanner {

    /** Bytes that one record may have. */
    public static final int MAX_RECORD_BYTES = 1_048_576;

    /** A batch ends early when it has grown to this many bytes, so that large records do not fill a worker's memory. */
    static final int FULL_BATCH_BYTES = 2_097_152;

    private SubmissionScanner() {}

    /** What a scan finds. */
    public sealed interface Result {

        /** It could be read to its end: these batches hold all its records in order. */
        record Split(List<Batch> batches, int records) implements Result {}

        /** It could not; nothing of it may be judged. */
        record Damaged(Issue cause) implements Result {}
    }

    /**
     * Scans a submission.
     *
     * @param unpackedBytes the submission, not compressed; left open
     * @param encoding its character encoding; bytes that do not fit it are damage
     * @param containerPath local names from the root to the element whose children are the records
     * @param submission id for the batches
     * @param batchSize most records of a batch
     * @throws IOException when the bytes cannot be read
     */
    public static Result scan(
            InputStream unpackedBytes,
            Charset encoding,
            List<String> containerPath,
            SubmissionId submission,
            int batchSize)
            throws IOException {
        return scan(unpackedBytes, encoding, containerPath, submission, batchSize, MAX_RECORD_BYTES);
    }

    static Result scan(
            InputStream unpackedBytes,
            Charset encoding,
            List<String> containerPath,
            SubmissionId submission,
            int batchSize,
            int maxRecord)
            throws IOException {
        try {
            RecordScanner scanner = new RecordScanner(unpackedBytes, encoding, containerPath, maxRecord);
            List<Batch> batches = new ArrayList<>();
            Cut cut = new Cut(scanner, batchSize);
            while (cut.next()) {
                batches.add(cut.batch(submission));
            }
            return new Result.Split(List.copyOf(batches), scanner.records());
        } catch (DamagedException e) {
            return new Result.Damaged(e.issue());
        }
    }

    /**
     * The first record alone, as a batch: nothing beyond it is looked at.
     *
     * @throws DamagedException if there is none, or the submission is damaged before it ends
     * @throws IOException when the bytes cannot be read
     */
    public static Batch first(
            InputStream unpackedBytes, Charset encoding, List<String> containerPath, SubmissionId submission)
            throws IOException {
        Cut cut = new Cut(new RecordScanner(unpackedBytes, encoding, containerPath, MAX_RECORD_BYTES), 1);
        if (!cut.next()) {
            throw new DamagedException(Damage.unbound(Place.WHOLE, "no record"));
        }
        return cut.batch(submission);
    }

    /** Gathers records into batches. */
    static final class Cut {

        private final RecordScanner scanner;
        private final int size;
        private int first;
        private int count;
        private long start;
        private long end;
        private int line;
        private int column;

        Cut(RecordScanner scanner, int size) {
            this.scanner = scanner;
            this.size = size;
        }

        /** Moves to the next batch; false when there is none. */
        boolean next() throws IOException {
            count = 0;
            while (scanner.next()) {
                if (count == 0) {
                    begin();
                }
                count++;
                end = scanner.end();
                if (count == size || end - start >= FULL_BATCH_BYTES) {
                    return true;
                }
            }
            return count > 0;
        }

        Batch batch(SubmissionId submission) {
            return new Batch(
                    new BatchId(submission, first, count),
                    Math.toIntExact(scanner.headLength()),
                    start,
                    Math.toIntExact(end - start),
                    line,
                    column,
                    scanner.tail());
        }

        int first() {
            return first;
        }

        long start() {
            return start;
        }

        long end() {
            return end;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }

        private void begin() {
            first = scanner.records() - 1;
            start = scanner.start();
            line = scanner.line();
            column = scanner.column();
            scanner.text().keepFrom(start);
        }
    }
}
