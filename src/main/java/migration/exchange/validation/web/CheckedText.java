package migration.exchange.validation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Tally;
import org.jspecify.annotations.Nullable;

/** A text and what a check has found in it: the verdict, the issues by code, and the lines they are about. */
public final class CheckedText implements CheckListener {

    /** Issues whose lines are shown; all are counted. */
    private static final int SHOWN = 200;

    private final String text;
    private final IssueWriter writer;
    private final String language;
    private final List<IssueView> shown = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private @Nullable Envelope envelope;
    private @Nullable CheckResult result;

    CheckedText(String text, IssueWriter writer, String language) {
        this.text = text;
        this.writer = writer;
        this.language = language;
    }

    /** A rule that is broken, and how often. */
    public record Group(String code, String title, long count) {}

    /** Lines that follow each other. */
    public record Excerpt(List<FileLine> lines) {

        /** What is wrong in them, line by line. */
        public List<IssueView> issues() {
            return lines.stream().flatMap(line -> line.issues().stream()).toList();
        }
    }

    @Override
    public void opened(Envelope read) {
        envelope = read;
    }

    @Override
    public void judged(JudgedRecord judged) {
        RecordName name = new RecordName(
                judged.record().position(),
                judged.record().sourceId(),
                judged.record().version());
        writer.ofRecord(name, judged.issues()).forEach(this::add);
    }

    @Override
    public void ended(CheckResult end) {
        result = end;
        if (end.whole().isPresent()) {
            // what was told of records before does not count
            shown.clear();
            counts.clear();
        }
        end.told().map(this::whole).ifPresent(this::add);
    }

    private IssueView whole(Issue issue) {
        return writer.ofSubmission(issue);
    }

    private void add(IssueView issue) {
        counts.merge(issue.code(), 1L, Long::sum);
        if (shown.size() < SHOWN) {
            shown.add(issue);
        }
    }

    /** What it says it is: {@code agency/feed v1}; null when that cannot be read. */
    public @Nullable String contract() {
        return envelope == null
                ? null
                : envelope.contract().feed() + " v" + envelope.contract().major();
    }

    /** The feed in its address at the doors of programs; a stand-in when it cannot be read. */
    public String feed() {
        return envelope == null ? "AGENCY/FEED" : envelope.contract().feed().toString();
    }

    public Tally tally() {
        return result == null ? Tally.NONE : result.tally();
    }

    /** Whether it would be turned away or ends as damaged, so that no record of it counts. */
    public boolean failsAsAWhole() {
        return result == null || result.whole().isPresent();
    }

    /** Whether everything in it would be accepted. */
    public boolean passes() {
        return !failsAsAWhole() && tally().quarantined() == 0;
    }

    public List<Group> groups() {
        return counts.entrySet().stream()
                .map(count -> new Group(count.getKey(), writer.title(count.getKey(), language), count.getValue()))
                .toList();
    }

    /** Whether there are more issues than lines are shown for. */
    public boolean isCut() {
        return counts.values().stream().mapToLong(Long::longValue).sum() > shown.size();
    }

    /** What is wrong in no line that could be shown. */
    public List<IssueView> wholes() {
        int last = text.split("\n", -1).length;
        return shown.stream()
                .filter(issue -> issue.place().line() < 1 || issue.place().line() > last)
                .toList();
    }

    /** The lines with issues and some around them, those that follow each other together. */
    public List<Excerpt> excerpts() {
        List<Excerpt> excerpts = new ArrayList<>();
        for (FileLine line : FileLine.around(text, shown)) {
            if (!line.follows()) {
                excerpts.add(new Excerpt(new ArrayList<>()));
            }
            excerpts.get(excerpts.size() - 1).lines().add(line);
        }
        return excerpts;
    }
}
