package migration.exchange.quality.web;

import java.util.List;
import java.util.Map;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText.Words;
import migration.exchange.quality.Verdict;
import migration.exchange.quality.web.IssueView.RecordName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives issues their words from the rule catalogue. */
@Component
public class IssueWriter {

    private final RuleCatalogue rules;

    public IssueWriter(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** Issues of one record; its name is null when it goes without saying. */
    public List<IssueView> ofRecord(@Nullable RecordName record, List<Issue> issues) {
        Verdict verdict = Verdict.of(issues);
        return issues.stream().map(issue -> write(issue, record, verdict)).toList();
    }

    /** An issue of a submission as a whole: nothing of it is judged. */
    public IssueView ofSubmission(Issue issue) {
        return write(issue, null, Verdict.NOT_JUDGED);
    }

    /** The title of a rule in a language; its code when the catalogue does not know it. */
    public String title(String code, String language) {
        return rules.find(code)
                .map(rule -> rule.words().get(language))
                .map(Words::title)
                .orElse(code);
    }

    private IssueView write(Issue issue, @Nullable RecordName record, Verdict verdict) {
        return new IssueView(
                issue.code(),
                "/rules/" + issue.code(),
                issue.severity(),
                verdict,
                record,
                issue.place(),
                issue.value(),
                issue.expected(),
                Map.of("ka", rules.sentence(issue, "ka"), "en", rules.sentence(issue, "en")),
                Map.of("ka", rules.mend(issue, "ka"), "en", rules.mend(issue, "en")),
                issue.detail());
    }
}
