package migration.exchange.validation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.Verdict;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;

/** The report in the form of JUnit: a suite for each file, a case for each record, failed when it would not pass. */
public final class JunitReport implements AutoCloseable {

    private final Writer out;
    private final RuleCatalogue rules;
    private final String language;

    /** Begins the report; the writer is left open. */
    public JunitReport(Writer out, RuleCatalogue rules, String language) {
        this.out = out;
        this.rules = rules;
        this.language = language;
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    }

    /** The part of one file. */
    public CheckListener file(String name) {
        write("<testsuite name=\"" + Markup.escaped(name) + "\">\n");
        return new CheckListener() {

            @Override
            public void opened(Envelope envelope) {}

            @Override
            public void judged(JudgedRecord record) {
                write(testCase(name, record));
            }

            @Override
            public void ended(CheckResult result) {
                result.whole()
                        .ifPresent(cause -> write("<testcase classname=\"" + Markup.escaped(name) + "\" name=\"/\">"
                                + failure(cause) + "</testcase>\n"));
                write("</testsuite>\n");
            }
        };
    }

    @Override
    public void close() {
        write("</testsuites>\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String testCase(String file, JudgedRecord judged) {
        String sourceId = judged.record().sourceId();
        String name = sourceId == null ? "#" + (judged.record().position() + 1) : sourceId;
        String start = "<testcase classname=\"" + Markup.escaped(file) + "\" name=\"" + Markup.escaped(name) + "\"";
        return judged.issues().isEmpty() ? start + "/>\n" : start + ">" + body(judged) + "</testcase>\n";
    }

    private String body(JudgedRecord judged) {
        if (judged.verdict() == Verdict.QUARANTINED) {
            return judged.issues().stream().map(this::failure).collect(Collectors.joining());
        }
        String lines = judged.issues().stream().map(this::line).collect(Collectors.joining("\n"));
        return "<system-out>" + Markup.escaped(lines) + "</system-out>";
    }

    private String failure(Issue issue) {
        return "<failure type=\"" + Markup.escaped(issue.code()) + "\" message=\""
                + Markup.escaped(rules.sentence(issue, language)) + "\">" + Markup.escaped(line(issue)) + "</failure>";
    }

    private String line(Issue issue) {
        return issue.place().line() + ":" + issue.place().column() + " "
                + issue.place().xpath() + " " + issue.severity() + " " + issue.code() + " "
                + rules.mend(issue, language);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
