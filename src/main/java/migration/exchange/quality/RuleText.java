package migration.exchange.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a rule.
 *
 * @param code code of the rule
 * @param layer which judgement it belongs to
 * @param severity severity of its issues
 * @param since contract or date since which it applies
 * @param words the words by language, {@code ka} and {@code en}
 * @param bad a fragment that breaks it
 * @param good the same fragment mended
 */
public record RuleText(
        String code,
        Layer layer,
        Severity severity,
        String since,
        Map<String, Words> words,
        @Nullable String bad,
        @Nullable String good) {

    /**
     * The words of a rule in one language.
     *
     * @param title what it is about
     * @param says what it says and why
     * @param sentence the sentence of an issue; {@code {value}}, {@code {expected}}, {@code {name}} (the element) stand
     *     for what was found
     * @param mend how to mend it, with the same places
     * @param source article, paragraph or standard it comes from, null when it is a rule of the platform's own
     */
    public record Words(
            String title,
            String says,
            String sentence,
            String mend,
            @Nullable String source) {}
}
