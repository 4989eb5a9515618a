package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import migration.exchange.envelope.ContractId;

/** A submission of any size as batches, one after the other, in one pass and bounded memory. */
public final class BatchStream implements AutoCloseable {

    private final ContractId contract;
    private final Charset encoding;
    private final RecordScanner scanner;
    private final SubmissionScanner.Cut cut;
    private final Head head;

    BatchStream(ContractId contract, List<String> container, InputStream bytes, Charset encoding, int batchSize)
            throws IOException {
        this.contract = contract;
        this.encoding = encoding;
        this.head = new Head(bytes);
        this.scanner = new RecordScanner(head, encoding, container, SubmissionScanner.MAX_RECORD_BYTES);
        this.cut = new SubmissionScanner.Cut(scanner, batchSize);
    }

    /**
     * The next batch; empty when the submission has been read to its end without damage.
     *
     * @throws DamagedException when the submission turns out to be damaged; batches before it are then void
     * @throws IOException when the bytes cannot be read
     */
    public Optional<BatchText> next() throws IOException {
        if (!cut.next()) {
            return Optional.empty();
        }
        byte[] headBytes = head.bytes(Math.toIntExact(scanner.headLength()));
        byte[] records = scanner.text().bytes(cut.start(), cut.end());
        byte[] document = BatchText.join(headBytes, records, scanner.tail(), encoding);
        return Optional.of(new BatchText(
                contract, document, headBytes.length, encoding, cut.first(), cut.start(), cut.line(), cut.column()));
    }

    /** Records found so far; all of them once {@link #next} has answered empty. */
    public int records() {
        return scanner.records();
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
