package migration.exchange.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found with one record.
 *
 * @param position position in the submission, from 0
 * @param sourceId the agency's id, null when it could not be read
 * @param version the version, 0 when it could not be read
 * @param issues all issues in document order
 */
public record RecordReport(int position, @Nullable String sourceId, int version, List<Issue> issues) {

    public RecordReport {
        issues = List.copyOf(issues);
    }

    public Verdict verdict() {
        return Verdict.of(issues);
    }
}
