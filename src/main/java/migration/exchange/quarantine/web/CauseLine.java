package migration.exchange.quarantine.web;

import java.time.Instant;
import java.util.List;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.Quarantine.Cause;

/** Why records wait, how many, and since when the first of them, in a language. */
public record CauseLine(String feed, String code, String title, long count, Instant oldest) {

    /** The causes with the titles of their rules. */
    public static List<CauseLine> of(List<Cause> causes, IssueWriter writer, String language) {
        return causes.stream()
                .map(cause -> new CauseLine(
                        cause.feed().toString(),
                        cause.code(),
                        writer.title(cause.code(), language),
                        cause.count(),
                        cause.oldest()))
                .toList();
    }
}
