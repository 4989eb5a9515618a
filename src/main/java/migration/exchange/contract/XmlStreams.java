package migration.exchange.contract;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamReader2;

/** Streaming XML for agencies' own forms, with the settings that keep attacks out of contract XML. */
public final class XmlStreams {

    private XmlStreams() {}

    /** A reader of a document in the encoding that it declares. */
    public static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return SecureXml.reader(document);
    }

    /** A reader of an element cut out of its document: its prefixes are declared further out, so names are not resolved. */
    public static XMLStreamReader2 fragment(String element) throws XMLStreamException {
        return SecureXml.fragment(element);
    }

    /** Whether XML can hold a text: the characters of XML 1.0, 2.2. */
    public static boolean holds(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    }

    /** A writer in UTF-8, which leaves namespaces to the caller. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return SecureXml.output().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }
}
