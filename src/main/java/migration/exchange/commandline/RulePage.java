package migration.exchange.commandline;

import migration.exchange.quality.RuleText;
import org.jspecify.annotations.Nullable;

/** The page of a rule as plain text. */
final class RulePage {

    private RulePage() {}

    static String of(RuleText rule, String language) {
        RuleText.Words words = rule.words()
                .getOrDefault(language, rule.words().values().iterator().next());
        StringBuilder page = new StringBuilder();
        page.append(rule.code()).append("  ").append(words.title()).append('\n');
        page.append(rule.severity())
                .append(", ")
                .append(rule.layer())
                .append(", ")
                .append(rule.since())
                .append('\n');
        page.append('\n').append(words.says()).append('\n');
        part(page, "", words.source());
        part(page, "", words.mend().replaceAll("\\{\\w+}", "…"));
        part(page, "- ", rule.bad());
        part(page, "+ ", rule.good());
        return page.toString();
    }

    private static void part(StringBuilder page, String mark, @Nullable String text) {
        if (text != null) {
            page.append('\n');
            text.lines().forEach(line -> page.append(mark).append(line).append('\n'));
        }
    }
}
