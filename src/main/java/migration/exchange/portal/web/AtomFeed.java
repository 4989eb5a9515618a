package migration.exchange.portal.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.portal.Language;
import org.jspecify.annotations.Nullable;

/**
 * A feed for readers of news (RFC 4287).
 *
 * @param id its id for ever, an IRI
 * @param updated when anything in it changed last, as RFC 3339 writes it
 * @param author whose news it is
 * @param self its own address
 * @param page the address of the page that shows the same; null when there is none
 */
public record AtomFeed(
        String id,
        String title,
        Language language,
        String updated,
        String author,
        String self,
        @Nullable String page,
        List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * One piece of news.
     *
     * @param page where more of it is said
     * @param category a code that readers may sort by; null for none
     * @param content more than the summary; null for no more
     */
    public record Entry(
            String id,
            String title,
            String updated,
            String page,
            @Nullable String category,
            String summary,
            @Nullable String content) {}

    /** The feed as XML in UTF-8. */
    public byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            write(xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated);
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        link(xml, "self", self);
        if (page != null) {
            link(xml, "alternate", page);
        }
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id);
        element(xml, "title", entry.title);
        element(xml, "updated", entry.updated);
        link(xml, "alternate", entry.page);
        if (entry.category != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", entry.category);
        }
        element(xml, "summary", entry.summary);
        if (entry.content != null) {
            element(xml, "content", entry.content);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target);
    }
}
