package migration.exchange.contract;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.envelope.Batch;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/** Tells what was found in contract XML by the places of the own form that it was made of. */
public final class OwnPlaces {

    private static final Pattern RECORD = Pattern.compile("^/[^/]+/[^/]+/[^/]+?\\[\\d+](?:/(.*))?$");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final PushedForm form;
    private final OwnText own;

    public OwnPlaces(PushedForm form, OwnText own) {
        this.form = form;
        this.own = own;
    }

    /** Issues of the record at an index of the piece, in the order of its text. */
    public List<Issue> of(List<Issue> issues, int index) {
        if (issues.isEmpty()) {
            return issues;
        }
        Outline record = outline(index);
        return issues.stream()
                .map(issue -> of(issue, record))
                .sorted(Comparator.comparingInt((Issue issue) -> issue.place().line())
                        .thenComparingInt(issue -> issue.place().column()))
                .toList();
    }

    private Issue of(Issue issue, Outline record) {
        Matcher path = RECORD.matcher(issue.place().xpath());
        String below = path.matches() && path.group(1) != null ? path.group(1) : "";
        String there = origin(below, record);
        Place place = record.locate(there);
        return new Issue(
                issue.code(), issue.severity(), issue.layer(), place, issue.value(), issue.expected(), issue.detail());
    }

    /** What the form names for a path, or for the nearest around it; what was passed on unknown stands under its own name. */
    private String origin(String below, Outline record) {
        String named = named(below);
        if (named == null && record.has(below)) {
            return below;
        }
        for (String path = below; named == null && !path.isEmpty(); path = around(path)) {
            named = named(path);
        }
        return named == null ? "" : named;
    }

    private @Nullable String named(String path) {
        String exact = form.origins().get(path);
        return exact == null ? form.origins().get(INDEX.matcher(path).replaceAll("")) : exact;
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Outline outline(int index) {
        Batch record = own.records().get(index);
        try {
            return outline(record);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a record that has been read cannot be read again", e);
        }
    }

    private Outline outline(Batch record) throws XMLStreamException {
        BatchText text = own.text();
        byte[] alone = text.cut((int) record.offset(), record.length(), text.document().length);
        SourceText source = new SourceText(alone, text.encoding());
        GuardedReader reader = SecureXml.reader(source);
        while (reader.next() != XMLStreamConstants.START_ELEMENT || offset(reader, source) < text.headLength()) {}
        int position = text.firstPosition() + record.id().firstPosition();
        String path = Paths.record(form.container(), reader.getLocalName(), position);
        return Outline.ofElement(reader, path, anchor(reader, record));
    }

    private static long offset(GuardedReader reader, SourceText source) {
        return source.byteOffset(
                reader.startOffset(),
                reader.start().getLineNumber(),
                reader.start().getColumnNumber());
    }

    private Anchor anchor(GuardedReader reader, Batch record) {
        Batch first = own.records().get(0);
        Place there = new Anchor(
                        first.line(),
                        first.column(),
                        own.text().line(),
                        own.text().column())
                .place(record.line(), record.column(), "");
        return new Anchor(
                reader.start().getLineNumber(), reader.start().getColumnNumber(), there.line(), there.column());
    }
}
