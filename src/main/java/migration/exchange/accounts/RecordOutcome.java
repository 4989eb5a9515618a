package migration.exchange.accounts;

import java.util.List;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param place where it stands verbatim
 * @param sourceId the agency's id, null when it could not be read
 * @param version the version, 0 when it could not be read
 * @param disposition what became of it
 * @param issues everything that was found
 */
public record RecordOutcome(
        RecordPlace place, @Nullable String sourceId, int version, Disposition disposition, List<Issue> issues) {}
