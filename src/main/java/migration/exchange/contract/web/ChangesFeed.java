package migration.exchange.contract.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.portal.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The changes of contracts as Atom (RFC 4287): one entry for each new version, with the end of the one before. */
@Component
class ChangesFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ID = "urn:migration-exchange:changes";
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final VersionHistory history;
    private final MessageSource words;

    ChangesFeed(VersionHistory history, MessageSource words) {
        this.history = history;
        this.words = words;
    }

    /**
     * The feed.
     *
     * @param root the address of the exchange, without a slash at its end
     */
    byte[] write(Language language, String root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            write(xml, history.changes(language.tag()), language, root);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, List<VersionChange> changes, Language language, String root)
            throws XMLStreamException {
        String page = root + (language == Language.KA ? "" : "/en") + "/exchange/changes";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "title", word("changes.title", language));
        element(xml, "id", ID);
        element(xml, "updated", time(changes.stream().flatMap(change -> change.updated().stream())));
        xml.writeStartElement("author");
        element(xml, "name", word("site.name", language));
        xml.writeEndElement();
        link(xml, "self", page + ".atom");
        link(xml, "alternate", page);
        for (VersionChange change : changes) {
            entry(xml, change, language, page);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, VersionChange change, Language language, String page)
            throws XMLStreamException {
        String folder = change.version().folder();
        xml.writeStartElement("entry");
        element(xml, "title", word("changes.entry", language, folder));
        element(xml, "id", ID + ":" + folder);
        element(xml, "updated", time(change.updated().stream()));
        link(xml, "alternate", page + "#" + folder);
        String last = change.before().until() == null
                ? ""
                : " "
                        + word(
                                "changes.entry.end",
                                language,
                                change.before().folder(),
                                change.before().until());
        element(xml, "summary", change.words().what() + last);
        element(xml, "content", change.words().why() + " " + change.words().how());
        xml.writeEndElement();
    }

    private String word(String key, Language language, Object... places) {
        Object[] written = List.of(places).stream().map(Object::toString).toArray();
        return words.getMessage(key, written, language.locale());
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

    /** The last of some days of Tbilisi as Atom wants it. */
    private static String time(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(BEGINNING) + "T00:00:00+04:00";
    }
}
