package migration.exchange.simulation.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;

/** The SOAP 1.1 messages of the visa service. */
final class VisaMessages {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String VISAS = "urn:ge:mfa:visas:1";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();

    /** What a call asks for. */
    record Request(String token, int max) {}

    /** @throws IllegalArgumentException when it is not a call of {@code GetVisaChanges} */
    Request read(byte[] message) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_DOCTYPE, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
            if (document.getElementsByTagNameNS(VISAS, "GetVisaChanges").getLength() != 1) {
                throw new IllegalArgumentException("not a call of GetVisaChanges");
            }
            return new Request(text(document, "token"), Integer.parseInt(text(document, "max")));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException("not a SOAP message: " + e.getMessage(), e);
        }
    }

    private static String text(Document document, String element) {
        var found = document.getElementsByTagNameNS("*", element);
        if (found.getLength() != 1) {
            throw new IllegalArgumentException("one element " + element + " is needed");
        }
        return found.item(0).getTextContent().strip();
    }

    /** The answer to a call; the same page is always the same bytes. */
    byte[] answer(List<String> elements, VisaChanges.Page page) {
        return message(xml -> {
            xml.writeStartElement("GetVisaChangesResponse");
            xml.writeDefaultNamespace(VISAS);
            element(xml, "nextToken", page.next());
            element(xml, "more", Boolean.toString(page.more()));
            xml.writeStartElement("changes");
            for (List<String> change : page.changes()) {
                change(xml, elements, change);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void change(XMLStreamWriter xml, List<String> elements, List<String> values)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("visaChange");
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                element(xml, elements.get(i), values.get(i));
            }
        }
        xml.writeEndElement();
    }

    /** A fault; {@code code} is {@code Client} or {@code Server}. */
    byte[] fault(String code, String words) {
        return message(xml -> {
            xml.writeStartElement("soap", "Fault", SOAP);
            element(xml, "faultcode", "soap:" + code);
            element(xml, "faultstring", words);
            xml.writeEndElement();
        });
    }

    private byte[] message(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = writers.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            body.write(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
