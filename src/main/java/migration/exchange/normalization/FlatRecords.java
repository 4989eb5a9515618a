package migration.exchange.normalization;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import migration.exchange.contract.XmlStreams;

/**
 * Reads records of an agency's own form whose fields hold text only: rows of a view, answers of a service. A field is
 * called by its attribute {@code name}, or by its element where it has none; one that says {@code encoding="base64"} holds
 * text that XML could not. A field that is there again is called by a name that no field has. One record is held at a time.
 */
public final class FlatRecords {

    private final List<String> container;
    private final Consumer<Map<String, String>> records;
    private final boolean ours;
    private final Deque<String> path = new ArrayDeque<>();

    /**
     * @param container local names from the root to the element whose children are the records
     * @param records takes each record: its fields by name, those that are not there left out
     */
    public FlatRecords(List<String> container, Consumer<Map<String, String>> records) {
        this(container, records, true);
    }

    private FlatRecords(List<String> container, Consumer<Map<String, String>> records, boolean ours) {
        this.container = List.copyOf(container);
        this.records = records;
        this.ours = ours;
    }

    /** Of text that somebody else wrote: attributes of a field mean nothing, and it is called by its element. */
    public static FlatRecords pushed(List<String> container, Consumer<Map<String, String>> records) {
        return new FlatRecords(container, records, false);
    }

    /** Reads a whole document. @throws IllegalArgumentException when it is not well-formed, or its base64 is none */
    public void read(InputStream document) {
        try {
            XMLStreamReader reader = XmlStreams.reader(document);
            while (reader.hasNext()) {
                step(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
        }
    }

    private void step(XMLStreamReader reader, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.END_ELEMENT) {
            path.removeLast();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            if (inContainer()) {
                records.accept(record(reader));
            } else {
                path.addLast(reader.getLocalName());
            }
        }
    }

    private boolean inContainer() {
        if (path.size() != container.size()) {
            return false;
        }
        Iterator<String> names = container.iterator();
        return path.stream().allMatch(name -> name.equals(names.next()));
    }

    private Map<String, String> record(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                String name = ours ? reader.getAttributeValue(null, "name") : null;
                boolean packed = name != null && "base64".equals(reader.getAttributeValue(null, "encoding"));
                String field = name == null ? reader.getLocalName() : name;
                String again = fields.containsKey(field) ? field + "[" + (fields.size() + 1) + "]" : field;
                fields.put(again, packed ? unpacked(text(reader)) : text(reader));
            }
        }
        return fields;
    }

    private static String unpacked(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** Text of a field; elements inside it, which no form has, count as their text. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
