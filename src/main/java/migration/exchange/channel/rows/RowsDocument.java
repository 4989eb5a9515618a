package migration.exchange.channel.rows;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
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
    /** Characters of a row that is not like the others, and of all rows of a document. */
    private static final long LARGE_ROW = 65_536;

    private static final long FULL = 16_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private long characters;

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

    /**
     * Adds a row, if it may stand beside those that are there: a row that no honest case fills stands alone, so that it
     * damages nothing but itself.
     *
     * @param columns values by column, nulls left out
     * @return false when it has to wait for the next document
     */
    boolean add(Map<String, String> columns) throws XMLStreamException {
        long length = columns.values().stream().mapToLong(String::length).sum();
        if (characters > 0 && characters + length > (length > LARGE_ROW ? 0 : FULL)) {
            return false;
        }
        characters += length > LARGE_ROW ? FULL : length;
        xml.writeCharacters("\n");
        xml.writeStartElement("row");
        for (Map.Entry<String, String> column : columns.entrySet()) {
            column(column.getKey(), column.getValue());
        }
        xml.writeEndElement();
        return true;
    }

    private void column(String name, String value) throws XMLStreamException {
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
