package migration.exchange.contract;

import java.nio.charset.Charset;
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
        int column) {}
