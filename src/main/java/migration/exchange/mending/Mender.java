package migration.exchange.mending;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.ElementSpans;
import migration.exchange.contract.ElementSpans.Span;
import migration.exchange.contract.XmlStreams;
import migration.exchange.quality.Issue;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.QuarantinedRecord;
import org.springframework.stereotype.Component;

/** Tries a rule on one record: in its contract XML the value of each element that an issue of the code names is changed. */
@Component
public class Mender {

    private static final String ROOT = "/submission/";

    private final CorrectionDesk desk;

    public Mender(CorrectionDesk desk) {
        this.desk = desk;
    }

    /** What the rule makes of a record; nothing is kept. */
    public Attempt attempt(QuarantinedRecord waiting, MendingRule rule) {
        return desk.draft(waiting.id())
                .flatMap(draft -> mended(
                        new String(draft, StandardCharsets.UTF_8), paths(waiting, draft, rule.code()), rule.change()))
                .orElseGet(Attempt.DoesNotFit::new);
    }

    /** Issues of a form that the agency wrote name places in it: those in the contract XML are found by judging that. */
    private Set<String> paths(QuarantinedRecord waiting, byte[] draft, String code) {
        boolean own = waiting.issues().stream()
                .anyMatch(issue -> !issue.place().xpath().startsWith(ROOT));
        List<Issue> issues = own ? desk.judge(waiting.id(), draft).orElse(List.of()) : waiting.issues();
        Set<String> paths = new LinkedHashSet<>();
        issues.stream()
                .filter(issue -> issue.code().equals(code))
                .map(Mender::path)
                .forEach(paths::add);
        return paths;
    }

    /** The path in a submission of this record alone: without the root, and without the record's index. */
    private static String path(Issue issue) {
        String xpath = issue.place().xpath();
        String below = xpath.startsWith(ROOT) ? xpath.substring(ROOT.length()) : xpath;
        return below.replaceFirst("\\[\\d+]", "");
    }

    private static Optional<Attempt> mended(String draft, Set<String> paths, Change change) {
        try {
            ElementSpans elements = ElementSpans.of(draft);
            List<Optional<Span>> found = paths.stream().map(elements::find).toList();
            if (found.isEmpty()
                    || found.stream()
                            .anyMatch(span -> span.isEmpty() || !span.get().leaf())) {
                return Optional.empty();
            }
            return mended(draft, found.stream().flatMap(Optional::stream).toList(), change);
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Attempt> mended(String draft, List<Span> spans, Change change) throws XMLStreamException {
        StringBuilder text = new StringBuilder(draft);
        String before = "";
        String after = "";
        for (Span span : lastFirst(spans)) {
            before = value(draft.substring(span.start(), span.end()));
            Optional<String> put = change.of(before);
            if (put.isEmpty() || span.content() == span.end()) {
                return Optional.empty();
            }
            after = put.get();
            text.replace(span.content(), span.contentEnd(), escaped(after));
        }
        return Optional.of(new Attempt.Fits(before, after, text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Span> lastFirst(List<Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .toList();
    }

    private static String value(String element) throws XMLStreamException {
        var xml = XmlStreams.fragment(element);
        xml.nextTag();
        String value = xml.getElementText().strip();
        xml.close();
        return value;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
