package migration.exchange.contract;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Streaming XML for agencies' own forms, with the settings that keep attacks out of contract XML. */
public final class XmlStreams {

    private XmlStreams() {}

    /** A reader of a document in the encoding that it declares. */
    public static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return SecureXml.reader(document);
    }

    /** A writer in UTF-8, which leaves namespaces to the caller. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return SecureXml.output().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }
}
