package migration.exchange.validation.report;

import static migration.exchange.validation.report.Markup.escaped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Tally;

/** The report as one page to read, print and send on: a table of issues for each file, and its equation. */
public final class HtmlReport implements AutoCloseable {

    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            List.of(
                    "Report of the check",
                    "Line",
                    "Code",
                    "Record",
                    "What is wrong",
                    "How to mend it",
                    "No issue was found.",
                    "received %d = accepted %d + quarantined %d + unchanged 0 + superseded 0"),
            "ka",
            List.of(
                    "შემოწმების ანგარიში",
                    "სტრიქონი",
                    "კოდი",
                    "ჩანაწერი",
                    "რა არის არასწორი",
                    "როგორ გასწორდეს",
                    "ხარვეზი არ აღმოჩნდა.",
                    "მიღებული %d = დაშვებული %d + კარანტინში %d + უცვლელი 0 + მოძველებული 0"));

    private final Writer out;
    private final RuleCatalogue rules;
    private final String language;
    private final List<String> words;

    /** Begins the page; the writer is left open. */
    public HtmlReport(Writer out, RuleCatalogue rules, String language) {
        this.out = out;
        this.rules = rules;
        this.language = language;
        this.words = WORDS.getOrDefault(language, List.of());
        write("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"><title>" + words.get(0)
                + "</title><style>body{font-family:sans-serif;max-width:75em;margin:1em auto}table{border-collapse:"
                + "collapse;width:100%}th,td{border:1px solid #b1b4b6;padding:.3em .5em;text-align:left;"
                + "vertical-align:top;overflow-wrap:anywhere}</style></head><body>\n<h1>" + words.get(0) + "</h1>\n");
    }

    /** The part of one file. */
    public CheckListener file(String name) {
        return new Part(name);
    }

    @Override
    public void close() {
        write("</body></html>\n");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file; its table begins with the first issue. */
    private final class Part implements CheckListener {

        private boolean table;

        Part(String name) {
            write("<h2>" + escaped(name) + "</h2>\n");
        }

        @Override
        public void opened(Envelope envelope) {}

        @Override
        public void judged(JudgedRecord judged) {
            String sourceId = judged.record().sourceId();
            String record = sourceId == null ? "#" + (judged.record().position() + 1) : sourceId;
            judged.issues().forEach(issue -> row(issue, record));
        }

        @Override
        public void ended(CheckResult result) {
            result.told().ifPresent(issue -> row(issue, ""));
            write(table ? "</tbody></table>\n" : "<p>" + words.get(6) + "</p>\n");
            Tally tally = result.tally();
            write("<p>" + words.get(7).formatted(tally.received(), tally.accepted(), tally.quarantined()) + "</p>\n");
        }

        private void row(Issue issue, String record) {
            if (!table) {
                table = true;
                write("<table><thead><tr>");
                words.subList(1, 6).forEach(word -> write("<th scope=\"col\">" + word + "</th>"));
                write("</tr></thead><tbody>\n");
            }
            write("<tr><td>" + issue.place().line() + ":" + issue.place().column() + "</td><td>" + issue.severity()
                    + " " + escaped(issue.code()) + "</td><td>" + escaped(record) + "</td><td>"
                    + escaped(rules.sentence(issue, language)) + "<br><small>"
                    + escaped(issue.place().xpath()) + "</small></td><td>" + escaped(rules.mend(issue, language))
                    + "</td></tr>\n");
        }
    }
}
