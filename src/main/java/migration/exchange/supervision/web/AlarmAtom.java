package migration.exchange.supervision.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Alarms as a feed for readers of news (RFC 4287). */
final class AlarmAtom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private AlarmAtom() {}

    /**
     * The feed.
     *
     * @param title what it is called
     * @param address its own address; those of alarms begin with the same host
     * @param host such as {@code https://exchange.example}
     * @param now when nothing has ever been an alarm
     */
    static String of(List<AlarmView> alarms, String title, String address, String host, Instant now) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", address);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    alarms.stream()
                            .map(AlarmAtom::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(now)
                            .toString());
            for (AlarmView alarm : alarms) {
                entry(xml, alarm, host);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, AlarmView alarm, String host) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + alarm.id());
        element(xml, "title", alarm.title());
        element(xml, "updated", updated(alarm).toString());
        element(xml, "summary", alarm.sentence());
        xml.writeStartElement("author");
        element(xml, "name", alarm.feed() == null ? host : alarm.feed());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", alarm.state().name());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", host + "/console/alarms/" + alarm.id());
        xml.writeEndElement();
    }

    /** When it opened or closed: that it is still there is no news. */
    private static Instant updated(AlarmView alarm) {
        Instant closed = alarm.closedAt();
        return closed == null ? alarm.openedAt() : closed;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
