package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.SubmissionId;

/**
 * A piece of a submission in an agency's own form, cut into its records.
 *
 * @param text the piece
 * @param records each record by itself, its places counted within the piece
 */
public record OwnText(BatchText text, List<Batch> records) {

    private static final List<String> CONTRACT = List.of("submission", "records");
    private static final SubmissionId UNNAMED = new SubmissionId("a".repeat(32));

    public OwnText {
        records = List.copyOf(records);
    }

    /** @param container local names from the root to the element whose children are the records */
    public static OwnText of(BatchText text, List<String> container) throws IOException {
        return new OwnText(text, pieces(text.document(), text.encoding(), container, 1));
    }

    /**
     * The contract XML that was made of it, as a batch of its own.
     *
     * @throws IllegalStateException if it has not as many records: whoever made it is broken
     */
    public BatchText normalized(byte[] contractXml) throws IOException {
        int wanted = Math.max(1, records.size());
        List<Batch> pieces = pieces(contractXml, StandardCharsets.UTF_8, CONTRACT, wanted);
        int made = pieces.stream().mapToInt(piece -> piece.id().count()).sum();
        if (made != records.size()) {
            throw new IllegalStateException("the normaliser made %d records of %d".formatted(made, records.size()));
        }
        Batch first = pieces.get(0);
        return new BatchText(
                text.contract(),
                contractXml,
                first.headLength(),
                StandardCharsets.UTF_8,
                text.firstPosition(),
                first.offset(),
                first.line(),
                first.column());
    }

    private static List<Batch> pieces(byte[] document, Charset encoding, List<String> container, int size)
            throws IOException {
        SubmissionScanner.Result result =
                SubmissionScanner.scan(new ByteArrayInputStream(document), encoding, container, UNNAMED, size);
        if (result instanceof SubmissionScanner.Result.Split split) {
            return split.batches();
        }
        throw new IllegalStateException("not well-formed after it was split or normalised: "
                + ((SubmissionScanner.Result.Damaged) result).cause());
    }
}
