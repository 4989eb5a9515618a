package migration.exchange.validation;

import java.util.List;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;

/** Keeps the issues of the records that a check goes through. */
public record FoundIssues(List<Issue> issues) implements CheckListener {

    @Override
    public void opened(Envelope envelope) {}

    @Override
    public void judged(JudgedRecord record) {
        issues.addAll(record.issues());
    }

    @Override
    public void ended(CheckResult result) {}
}
