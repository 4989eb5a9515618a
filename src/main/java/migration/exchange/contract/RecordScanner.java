package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.envelope.ContractId;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the records of a submission in one streaming pass and says where each begins and ends, in bytes, lines and
 * columns. Memory is bounded by the largest record allowed.
 */
final class RecordScanner implements AutoCloseable {

    private final SourceText text;
    private final GuardedReader reader;
    private final List<String> container;
    private final int maxRecord;
    private final List<String> open = new ArrayList<>();

    private String namespace = "";
    private boolean strict;
    private boolean inside;
    private boolean seen;
    private long headEnd;
    private String tail = "";
    private int records;

    private long start;
    private long end;
    private int line = 1;
    private int column = 1;
    private String name = "";

    /**
     * A scan.
     *
     * @param container local names from the root to the element whose children are the records
     * @param maxRecord bytes that a record, or anything between two records, may have
     */
    RecordScanner(InputStream bytes, Charset encoding, List<String> container, int maxRecord) throws IOException {
        this.text = new SourceText(bytes, encoding, maxRecord + 65_536);
        this.container = List.copyOf(container);
        this.maxRecord = maxRecord;
        this.reader = opened();
    }

    /**
     * Moves to the next record.
     *
     * @return false when the submission has been read to its end
     * @throws DamagedException when it cannot be
     * @throws IOException when the bytes cannot be read
     */
    boolean next() throws IOException {
        try {
            return advance();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Bytes from the start to the end of the start tag that contains the records; known from the first record on. */
    long headLength() {
        return headEnd;
    }

    /** The end tags that close what the head opened. */
    String tail() {
        return tail;
    }

    /** Byte offset of the first byte of the record. */
    long start() {
        return start;
    }

    /** Byte offset after the last byte of the record. */
    long end() {
        return end;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Records found so far. */
    int records() {
        return records;
    }

    SourceText text() {
        return text;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private GuardedReader opened() throws IOException {
        try {
            return SecureXml.reader(text);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private boolean advance() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && inside) {
                record();
                return true;
            }
            mark();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> started();
                case XMLStreamConstants.END_ELEMENT -> ended();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> checkText();
                case XMLStreamConstants.END_DOCUMENT -> checkSeen();
                default -> {}
            }
        }
        return false;
    }

    private void record() throws XMLStreamException, IOException {
        mark();
        records++;
        name = reader.getLocalName();
        for (int depth = 1; depth > 0; ) {
            int event = step();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        Location after = reader.getLocationInfo().getEndLocation();
        end = text.byteOffset(reader.endOffset(), after.getLineNumber(), after.getColumnNumber());
        if (end - start > maxRecord) {
            throw tooLarge(end - start);
        }
        name = "";
    }

    /** The parser may also fail with an unchecked exception; that too is a fault of the text. */
    private int step() throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e.toString(), reader.getLocation(), e);
        }
    }

    private void mark() {
        Location at = reader.start();
        line = at.getLineNumber();
        column = at.getColumnNumber();
        start = text.byteOffset(reader.startOffset(), line, column);
        if (start - end > maxRecord) {
            throw tooLarge(start - end);
        }
    }

    private DamagedException tooLarge(long bytes) {
        return new DamagedException(
                Damage.issue(Damage.RECORD_TOO_LARGE, begun(), String.valueOf(bytes), String.valueOf(maxRecord)));
    }

    private void started() throws XMLStreamException {
        if (open.isEmpty()) {
            namespace = String.valueOf(reader.getNamespaceURI());
            strict = isContract(namespace);
        }
        open.add(qualified());
        boolean onPath = open.size() <= container.size() && onPath() && (!strict || sameNamespace());
        if (onPath && open.size() == container.size()) {
            enter();
        } else if (strict && !onPath) {
            throw frame("XSD_ELEMENT_UNKNOWN", reader.getLocalName(), null);
        }
    }

    private void enter() throws XMLStreamException {
        if (seen) {
            throw frame("XSD_TOO_MANY", reader.getLocalName(), "1");
        }
        if (strict && reader.getAttributeCount() > 0) {
            throw frame("XSD_ATTRIBUTE_UNKNOWN", reader.getAttributeLocalName(0), null);
        }
        seen = true;
        inside = true;
        headEnd = text.byteOffset(reader.endOffset(), line, column);
        StringBuilder tags = new StringBuilder();
        for (int i = open.size() - 1; i >= 0; i--) {
            tags.append("</").append(open.get(i)).append('>');
        }
        tail = tags.toString();
    }

    private void ended() {
        inside = false;
        open.remove(open.size() - 1);
    }

    private void checkText() {
        if ((strict || inside) && !reader.getText().isBlank()) {
            throw frame("XSD_OTHER", reader.getText().strip(), null);
        }
    }

    private void checkSeen() {
        if (!seen) {
            throw frame("XSD_ELEMENT_MISSING", null, container.get(container.size() - 1));
        }
    }

    private boolean onPath() {
        for (int i = 0; i < open.size(); i++) {
            String step = open.get(i);
            if (!step.substring(step.indexOf(':') + 1).equals(container.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameNamespace() {
        return namespace.equals(reader.getNamespaceURI());
    }

    private String qualified() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private Place begun() {
        return new Place(line, column, name.isEmpty() ? "/" : Paths.record(container, name, records - 1));
    }

    private DamagedException frame(String code, @Nullable String value, @Nullable String expected) {
        return new DamagedException(Damage.issue(code, new Place(line, column, Paths.of(container)), value, expected));
    }

    private DamagedException damaged(XMLStreamException stop) throws IOException {
        return new DamagedException(Damage.of(stop, begun()));
    }

    private static boolean isContract(String namespace) {
        try {
            return ContractId.ofNamespace(namespace).major() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
