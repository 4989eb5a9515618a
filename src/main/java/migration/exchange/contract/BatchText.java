package migration.exchange.contract;

import java.nio.charset.Charset;
import java.util.Arrays;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.ContractId;

/**
 * A piece of a submission that is a document by itself: the head of the submission, some of its records, the end tags.
 *
 * @param contract the contract it follows
 * @param document the whole small document
 * @param headLength bytes of the head: the first record starts there
 * @param encoding its character encoding
 * @param firstPosition position of its first record in the submission, from 0
 * @param offset byte offset of its first record in the submission
 * @param line line of its first record in the submission
 * @param column column of its first record in the submission
 */
public record BatchText(
        ContractId contract,
        byte[] document,
        int headLength,
        Charset encoding,
        int firstPosition,
        long offset,
        int line,
        int column) {

    /** The document of a claim check, from the head and the slice that it names. */
    public static BatchText of(ContractId contract, Batch batch, byte[] head, byte[] slice, Charset encoding) {
        return new BatchText(
                contract,
                join(head, slice, batch.tail(), encoding),
                head.length,
                encoding,
                batch.id().firstPosition(),
                batch.offset(),
                batch.line(),
                batch.column());
    }

    static byte[] join(byte[] head, byte[] records, String tail, Charset encoding) {
        byte[] end = tail.getBytes(encoding);
        byte[] document = Arrays.copyOf(head, head.length + records.length + end.length);
        System.arraycopy(records, 0, document, head.length, records.length);
        System.arraycopy(end, 0, document, head.length + records.length, end.length);
        return document;
    }

    /**
     * The head, a piece of the document, and all from an offset on.
     *
     * @param start offset of the piece in the document
     * @param rest offset of what stands behind the last record; the document's length to end with the piece
     */
    byte[] cut(int start, int length, int rest) {
        int behind = document.length - rest;
        byte[] cut = Arrays.copyOf(document, headLength + length + behind);
        System.arraycopy(document, start, cut, headLength, length);
        System.arraycopy(document, rest, cut, headLength + length, behind);
        return cut;
    }
}
