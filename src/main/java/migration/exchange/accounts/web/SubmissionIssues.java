package migration.exchange.accounts.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.web.SubmissionsApi.IssueGroup;
import migration.exchange.accounts.web.SubmissionsApi.IssuePage;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.portal.web.CsvAnswer;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The issues of the records of a submission, in the order of the records. */
@Component
public class SubmissionIssues {

    private static final int STEP = 500;

    private final Accounts accounts;
    private final IssueWriter writer;
    private final MigrationContext contracts;

    SubmissionIssues(Accounts accounts, IssueWriter writer, MigrationContext contracts) {
        this.accounts = accounts;
        this.writer = writer;
        this.contracts = contracts;
    }

    /** The issues of at most {@code size} records after a position. */
    IssuePage page(Receipt receipt, int after, int size) {
        List<RecordOutcome> outcomes =
                accounts.outcomesWithIssues(receipt.submission().id(), after, size);
        List<IssueView> issues = new ArrayList<>();
        if (after < 0 && receipt.damage() != null) {
            issues.add(writer.ofSubmission(receipt.damage()));
        }
        outcomes.forEach(outcome -> issues.addAll(write(receipt, outcome)));
        Integer next = outcomes.size() < size
                ? null
                : Integer.valueOf(outcomes.get(outcomes.size() - 1).place().position());
        return new IssuePage(issues, next);
    }

    /** Issues by code, the most frequent first. */
    List<IssueGroup> byCode(Receipt receipt) {
        Map<String, Tally> tallies = new TreeMap<>();
        if (receipt.damage() != null) {
            add(tallies, writer.ofSubmission(receipt.damage()), -1);
        }
        walk(
                receipt.submission().id(),
                outcome -> write(receipt, outcome)
                        .forEach(issue -> add(tallies, issue, outcome.place().position())));
        return tallies.values().stream()
                .map(Tally::group)
                .sorted((one, other) -> Long.compare(other.issues(), one.issues()))
                .toList();
    }

    ResponseEntity<StreamingResponseBody> csv(Receipt receipt) {
        SubmissionId id = receipt.submission().id();
        return CsvAnswer.of("issues_" + id + ".csv", sheet -> {
            sheet.row(
                    "index",
                    "source_id",
                    "version",
                    "code",
                    "severity",
                    "line",
                    "column",
                    "xpath",
                    "value",
                    "expected",
                    "sentence_ka",
                    "sentence_en",
                    "mend_ka",
                    "mend_en",
                    "rule");
            if (receipt.damage() != null) {
                row(sheet, writer.ofSubmission(receipt.damage()));
            }
            walk(id, outcome -> write(receipt, outcome).forEach(issue -> row(sheet, issue)));
        });
    }

    private static void row(CsvAnswer.Sheet sheet, IssueView issue) {
        RecordName record = issue.record();
        sheet.row(
                record == null ? null : Integer.valueOf(record.index()),
                record == null ? null : record.sourceId(),
                record == null ? null : Integer.valueOf(record.version()),
                issue.code(),
                issue.severity(),
                issue.place().line(),
                issue.place().column(),
                issue.place().xpath(),
                issue.value(),
                issue.expected(),
                issue.sentence().get("ka"),
                issue.sentence().get("en"),
                issue.mend().get("ka"),
                issue.mend().get("en"),
                issue.rule());
    }

    /** A record that may only be counted is named by its position alone. */
    private List<IssueView> write(Receipt receipt, RecordOutcome outcome) {
        boolean named = !contracts.isCountedOnly(receipt.submission().feed());
        RecordName name =
                new RecordName(outcome.place().position(), named ? outcome.sourceId() : null, outcome.version());
        return writer.ofRecord(name, outcome.issues());
    }

    private void walk(SubmissionId id, Consumer<RecordOutcome> each) {
        int after = -1;
        List<RecordOutcome> step;
        do {
            step = accounts.outcomesWithIssues(id, after, STEP);
            step.forEach(each);
            after = step.isEmpty() ? after : step.get(step.size() - 1).place().position();
        } while (step.size() == STEP);
    }

    private static void add(Map<String, Tally> tallies, IssueView issue, int position) {
        tallies.computeIfAbsent(issue.code(), code -> new Tally(issue)).count(position);
    }

    private static final class Tally {

        private final IssueView first;
        private final Set<Integer> records = new HashSet<>();
        private long issues;

        private Tally(IssueView first) {
            this.first = first;
        }

        private void count(int position) {
            issues++;
            if (position >= 0) {
                records.add(position);
            }
        }

        private IssueGroup group() {
            return new IssueGroup(first.code(), first.rule(), issues, records.size(), first);
        }
    }
}
