package migration.exchange.contract;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/** One record of a batch, read again when somebody asks where something in it stands. */
final class RecordText implements Locator {

    private final Contract contract;
    private final BatchText batch;
    private final Gate.Passage first;
    private final Gate.Passage passage;
    private final int position;
    private @Nullable Outline outline;

    RecordText(Contract contract, BatchText batch, Gate.Passage first, Gate.Passage passage, int position) {
        this.contract = contract;
        this.batch = batch;
        this.first = first;
        this.passage = passage;
        this.position = position;
    }

    @Override
    public Place locate(String path) {
        return outline().locate(path);
    }

    /** The record as it was read. @param content null when there are issues that keep it from being bound */
    ReadRecord read(@Nullable Record content, List<Issue> issues) {
        return new ReadRecord(
                position, offset(), length(), passage.sourceId(), passage.version(), content, issues, this);
    }

    /** Byte offset in the submission. */
    private long offset() {
        return batch.offset() + passage.start() - first.start();
    }

    private int length() {
        return Math.toIntExact(passage.end() - passage.start());
    }

    /** The batch with no other record in it. @param rest offset in its document of what stands behind the last record */
    BatchText alone(int rest) {
        Place begin = begin();
        return new BatchText(
                batch.contract(),
                batch.cut((int) passage.start(), length(), rest),
                batch.headLength(),
                batch.encoding(),
                position,
                offset(),
                begin.line(),
                begin.column());
    }

    /** Where it begins in the submission. */
    private Place begin() {
        return new Anchor(first.line(), first.column(), batch.line(), batch.column())
                .place(passage.line(), passage.column(), "");
    }

    /** What gate and binding found. */
    List<Issue> issues(Binder.Bound bound) {
        if (!passage.faults().isEmpty()) {
            return SchemaIssues.of(contract.description().record(), outline(), passage.faults());
        }
        String failure = bound.failure();
        return failure == null ? List.of() : List.of(unbound(failure, bound.offset()));
    }

    /** The schema accepts it and JAXB does not, such as white space around a date. */
    private Issue unbound(String failure, long offset) {
        Outline.Node node = outline().at(offset);
        SchemaDescription.Type type = declaration(node);
        String code = type == null ? SchemaIssues.OTHER : SchemaIssues.TYPE;
        String expected = type == null ? null : type.inWords();
        return new Issue(code, Severity.ERROR, Layer.SCHEMA, outline().place(node), node.text(), expected, failure);
    }

    private SchemaDescription.@Nullable Type declaration(Outline.Node node) {
        SchemaDescription.Element element = element(node);
        return element == null ? null : element.type();
    }

    private SchemaDescription.@Nullable Element element(Outline.Node node) {
        Outline.Node parent = node.parent();
        SchemaDescription.Element above =
                parent == null ? contract.description().record() : element(parent);
        return parent == null || above == null
                ? above
                : above.child(node.name()).orElse(null);
    }

    private Outline outline() {
        Outline made = outline;
        if (made == null) {
            made = read();
            outline = made;
        }
        return made;
    }

    private Outline read() {
        byte[] alone = batch.cut((int) passage.start(), length(), batch.document().length);
        try {
            return read(SecureXml.reader(new SourceText(alone, batch.encoding())));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a record that has been read cannot be read again", e);
        }
    }

    private Outline read(GuardedReader reader) throws XMLStreamException {
        for (int depth = 0; depth <= contract.container().size(); ) {
            depth += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        }
        Place inSubmission = begin();
        Anchor anchor = new Anchor(
                reader.start().getLineNumber(),
                reader.start().getColumnNumber(),
                inSubmission.line(),
                inSubmission.column());
        return Outline.ofElement(reader, Paths.record(contract.container(), passage.name(), position), anchor);
    }
}
