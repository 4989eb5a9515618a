package migration.exchange.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaves in the transaction that consumes a submission.
 *
 * @param batches its claim checks
 * @param event what the accounts are told; null for a correction, which has no receipt of its own
 * @param damaged whether nothing of it can be judged
 */
public record SplitMessages(
        List<BatchMessage> batches, @Nullable String event, boolean damaged) {}
