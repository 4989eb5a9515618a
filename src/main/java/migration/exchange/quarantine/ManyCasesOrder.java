package migration.exchange.quarantine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;

/**
 * The order to take one step with all cases that match, as wishes of a job.
 *
 * @param feed of what feed they are
 * @param code a code that each of them has
 * @param state what they are
 * @param step what is done
 * @param mend only those that this job released by a rule; null for all
 * @param count how many there were when somebody looked, and are at most taken
 * @param through received when at the latest
 * @param by the steward
 * @param reason why
 */
public record ManyCasesOrder(
        FeedId feed,
        String code,
        State state,
        CaseStep step,
        @Nullable String mend,
        long count,
        Instant through,
        String by,
        String reason) {

    /** Kind of the job. */
    public static final String KIND = "quarantine-step";

    /** Reads what {@link #wishes} wrote. */
    public static ManyCasesOrder of(Map<String, String> wishes) {
        return new ManyCasesOrder(
                FeedId.parse(wishes.getOrDefault("feed", "")),
                wishes.getOrDefault("code", ""),
                State.valueOf(wishes.getOrDefault("state", "")),
                CaseStep.valueOf(wishes.getOrDefault("step", "")),
                wishes.get("mend"),
                Long.parseLong(wishes.getOrDefault("count", "")),
                Instant.parse(wishes.getOrDefault("through", "")),
                wishes.getOrDefault("by", ""),
                wishes.getOrDefault("reason", ""));
    }

    /** The order as wishes of a job. */
    public Map<String, String> wishes() {
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("feed", feed.toString());
        wishes.put("code", code);
        wishes.put("state", state.name());
        wishes.put("step", step.name());
        wishes.put("count", String.valueOf(count));
        wishes.put("through", through.toString());
        wishes.put("by", by);
        wishes.put("reason", reason);
        if (mend != null) {
            wishes.put("mend", mend);
        }
        return wishes;
    }
}
