package migration.exchange.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Hands the events of a stream reader to a SAX handler, and can start it anew inside the same frame. */
final class SaxFeed {

    private final GuardedReader reader;
    private final ContentHandler handler;
    private final StaxAttributes attributes;
    private final List<Opened> frame = new ArrayList<>();
    /** Of the names with the last prefix that was met: the validator finds a text that it knows already at once. */
    private final Map<String, String> qualified = new HashMap<>();

    private String prefix = "";

    SaxFeed(GuardedReader reader, ContentHandler handler) {
        this.reader = reader;
        this.handler = handler;
        this.attributes = new StaxAttributes(reader);
    }

    void begin() throws SAXException {
        frame.clear();
        handler.startDocument();
    }

    /** Begins again where the frame stands, as if no record had been seen. */
    void restart() throws SAXException {
        handler.startDocument();
        for (Opened opened : frame) {
            for (String[] mapping : opened.mappings) {
                handler.startPrefixMapping(mapping[0], mapping[1]);
            }
            handler.startElement(opened.uri, opened.name, opened.qualified, opened.attributes);
        }
    }

    /** Hands on an event outside of records; answers by how much it changes the depth. */
    int frame(int event) throws SAXException, XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            frame.add(
                    new Opened(uri(), reader.getLocalName(), qualified(), new AttributesImpl(attributes), mappings()));
            event(event);
            return 1;
        }
        if (event == XMLStreamConstants.END_DOCUMENT) {
            handler.endDocument();
            return 0;
        }
        event(event);
        return event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }

    void event(int event) throws SAXException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            default -> {}
        }
    }

    private void start() throws SAXException {
        int mappings = reader.getNamespaceCount();
        for (int i = 0; i < mappings; i++) {
            handler.startPrefixMapping(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        handler.startElement(uri(), reader.getLocalName(), qualified(), attributes);
    }

    private void end() throws SAXException {
        handler.endElement(uri(), reader.getLocalName(), qualified());
        int mappings = reader.getNamespaceCount();
        for (int i = 0; i < mappings; i++) {
            handler.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
        }
    }

    private List<String[]> mappings() {
        List<String[]> mappings = new ArrayList<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            mappings.add(new String[] {orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i))});
        }
        return mappings;
    }

    private String uri() {
        return orEmpty(reader.getNamespaceURI());
    }

    private String qualified() {
        String now = reader.getPrefix();
        String local = reader.getLocalName();
        if (now == null || now.isEmpty()) {
            return local;
        }
        if (!now.equals(prefix)) {
            prefix = now;
            qualified.clear();
        }
        return qualified.computeIfAbsent(local, name -> prefix + ":" + name);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** An element of the frame that is open. */
    private record Opened(String uri, String name, String qualified, Attributes attributes, List<String[]> mappings) {}
}
