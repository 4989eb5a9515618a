package migration.exchange.validation.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.Verdict;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import org.jspecify.annotations.Nullable;

/** The issues as CSV (RFC 4180), one line each. */
public final class CsvReport {

    private final CsvWriter csv;
    private final RuleCatalogue rules;
    private final String language;

    /** Writes the heading. */
    public CsvReport(Writer out, RuleCatalogue rules, String language) {
        this.csv = CsvWriter.builder().build(out);
        this.rules = rules;
        this.language = language;
        csv.writeRecord(
                "file",
                "line",
                "column",
                "severity",
                "code",
                "verdict",
                "index",
                "sourceId",
                "version",
                "xpath",
                "value",
                "expected",
                "sentence",
                "mend");
    }

    /** The part of one file. */
    public CheckListener file(String name) {
        return new CheckListener() {

            @Override
            public void opened(Envelope envelope) {}

            @Override
            public void judged(JudgedRecord record) {
                record.issues().forEach(issue -> line(name, issue, record.verdict(), record));
            }

            @Override
            public void ended(CheckResult result) {
                Verdict verdict = result.whole().isEmpty() ? Verdict.ACCEPTED_WITH_ISSUES : Verdict.NOT_JUDGED;
                result.told().ifPresent(issue -> line(name, issue, verdict, null));
                flush();
            }
        };
    }

    private void line(String file, Issue issue, Verdict verdict, @Nullable JudgedRecord judged) {
        csv.writeRecord(
                file,
                String.valueOf(issue.place().line()),
                String.valueOf(issue.place().column()),
                issue.severity().name(),
                issue.code(),
                verdict.name(),
                judged == null ? "" : String.valueOf(judged.record().position()),
                judged == null ? "" : cell(judged.record().sourceId()),
                judged == null ? "" : String.valueOf(judged.record().version()),
                issue.place().xpath(),
                cell(issue.value()),
                cell(issue.expected()),
                rules.sentence(issue, language),
                rules.mend(issue, language));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
