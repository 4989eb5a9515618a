package migration.exchange.quality.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleText;
import migration.exchange.quality.RuleText.Words;
import migration.exchange.quality.RuleTexts;
import migration.exchange.quality.Verdict;
import migration.exchange.quality.web.IssueView.RecordName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives issues their words from the rule catalogue. */
@Component
public class IssueWriter {

    private final RuleTexts rules;

    public IssueWriter(RuleTexts rules) {
        this.rules = rules;
    }

    /** Issues of one record. */
    public List<IssueView> ofRecord(@Nullable RecordName record, List<Issue> issues) {
        Verdict verdict = Verdict.of(issues);
        return issues.stream().map(issue -> write(issue, record, verdict)).toList();
    }

    /** An issue of a submission as a whole. */
    public IssueView ofSubmission(Issue issue) {
        return write(issue, null, null);
    }

    /** The title of a rule in a language; its code when the catalogue does not know it. */
    public String title(String code, String language) {
        return rules.find(code)
                .map(rule -> rule.words().get(language))
                .map(Words::title)
                .orElse(code);
    }

    private IssueView write(Issue issue, @Nullable RecordName record, @Nullable Verdict verdict) {
        return new IssueView(
                issue.code(),
                "/rules/" + issue.code(),
                issue.severity(),
                verdict,
                record,
                issue.place(),
                issue.value(),
                issue.expected(),
                words(issue, Words::sentence),
                words(issue, Words::mend),
                issue.detail());
    }

    private Map<String, String> words(Issue issue, Function<Words, String> part) {
        Optional<RuleText> rule = rules.find(issue.code());
        Map<String, String> words = new LinkedHashMap<>();
        rule.ifPresent(text ->
                text.words().forEach((language, said) -> words.put(language, fill(part.apply(said), issue))));
        return words;
    }

    private static String fill(String sentence, Issue issue) {
        return sentence.replace("{value}", text(issue.value()))
                .replace("{expected}", text(issue.expected()))
                .replace("{name}", name(issue.place().xpath()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The element at the end of a path, without its index. */
    private static String name(String xpath) {
        String last = xpath.substring(xpath.lastIndexOf('/') + 1);
        return last.startsWith("@") ? last.substring(1) : last.replaceFirst("\\[.*", "");
    }
}
