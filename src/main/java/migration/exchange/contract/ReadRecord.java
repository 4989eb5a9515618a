package migration.exchange.contract;

import java.util.List;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * A record of a batch after the schema gate.
 *
 * @param position position in the submission, from 0
 * @param offset byte offset in the submission
 * @param length bytes
 * @param sourceId the agency's id, null when it could not be read
 * @param version the version, 0 when it could not be read
 * @param content the JAXB object; null when the gate rejected the record
 * @param issues what the gate found, in document order
 * @param locator finds the place of an element inside this record, for rules
 */
public record ReadRecord(
        int position,
        long offset,
        int length,
        @Nullable String sourceId,
        int version,
        @Nullable Record content,
        List<Issue> issues,
        Locator locator) {}
