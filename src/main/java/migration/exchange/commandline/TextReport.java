package migration.exchange.commandline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Tally;

/** Lines in the manner of a compiler, each printed at once, and at the end the equation of a receipt. */
final class TextReport {

    private static final Map<String, String[]> WORDS = Map.of(
            "en", new String[] {"received", "accepted", "quarantined", "unchanged", "superseded", "with issues"},
            "ka", new String[] {"მიღებული", "დაშვებული", "კარანტინში", "უცვლელი", "მოძველებული", "შენიშვნით"});

    private final PrintStream out;
    private final RuleCatalogue rules;
    private final String language;
    private final boolean quiet;

    TextReport(OutputStream out, RuleCatalogue rules, String language, boolean quiet) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.rules = rules;
        this.language = language;
        this.quiet = quiet;
    }

    CheckListener file(String name) {
        return new CheckListener() {

            @Override
            public void opened(Envelope envelope) {}

            @Override
            public void judged(JudgedRecord record) {
                record.issues().forEach(issue -> line(name, issue));
            }

            @Override
            public void ended(CheckResult result) {
                result.told().ifPresent(issue -> line(name, issue));
            }
        };
    }

    /** {@code received 10 = accepted 8 + quarantined 2 + unchanged 0 + superseded 0}. */
    void total(Tally tally) {
        String[] words = WORDS.getOrDefault(language, new String[0]);
        String withIssues = tally.withIssues() == 0 ? "" : " (" + words[5] + " " + tally.withIssues() + ")";
        out.println(words[0] + " " + tally.received() + " = " + words[1] + " " + tally.accepted() + withIssues + " + "
                + words[2] + " " + tally.quarantined() + " + " + words[3] + " 0 + " + words[4] + " 0");
    }

    private void line(String file, Issue issue) {
        if (!quiet) {
            out.println(file + ":" + issue.place().line() + ":" + issue.place().column() + ": " + issue.severity() + " "
                    + issue.code() + " " + rules.sentence(issue, language) + " (" + rules.mend(issue, language) + ")");
        }
    }
}
