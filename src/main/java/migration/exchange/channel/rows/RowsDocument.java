package migration.exchange.channel.rows;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.contract.XmlStreams;

/**
 * The verbatim of a poll: rows with their columns as the database's driver writes them, nulls left out. The same rows
 * give the same bytes. A text with characters that XML cannot hold is kept as base64 of its UTF-8 and marked so.
 */
final class RowsDocument {

    private static final String NAMESPACE = "urn:migration-exchange:rows:1";
    private static final WstxOutputFactory FACTORY = factory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    RowsDocument(String view) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("rows");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("view", view);
    }

    private static WstxOutputFactory factory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    void startRow() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("row");
    }

    void column(String name, String value) throws XMLStreamException {
        xml.writeStartElement("column");
        xml.writeAttribute("name", name);
        if (XmlStreams.holds(value)) {
            xml.writeCharacters(value);
        } else {
            xml.writeAttribute("encoding", "base64");
            xml.writeCharacters(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        }
        xml.writeEndElement();
    }

    void endRow() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** Ends the document. */
    byte[] toBytes() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
