package migration.exchange.normalization;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.contract.XmlStreams;
import migration.exchange.envelope.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a submission of contract XML, UTF-8, one record a line. What is null is left out, what is wrong is written as it
 * stands: the gate names it. A text that XML cannot hold is written as base64 and marked so, which the gate names, too; an
 * attribute cannot be marked, so it is left out and its record is marked.
 */
public final class ContractWriter {

    private static final String COMMON = "urn:migration-exchange:common:1";
    private static final String ENCODING = "encoding";
    private static final String BASE_64 = "base64";
    private static final int LONGEST_ATTRIBUTE = 1000;

    private final XMLStreamWriter xml;
    private final String namespace;

    /** Begins the submission. */
    public ContractWriter(OutputStream out, Envelope envelope) {
        try {
            xml = XmlStreams.writer(out);
            namespace = envelope.contract().namespace();
            begin(envelope);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a record. */
    public void record(String name, @Nullable String sourceId, @Nullable String version, @Nullable String cancelled) {
        run(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(namespace, name);
            boolean held = attribute("sourceId", sourceId) & attribute("version", version);
            if (!(attribute("cancelled", cancelled) & held)) {
                xml.writeAttribute(ENCODING, BASE_64);
            }
        });
    }

    /** Begins an element of the contract. */
    public void open(String name) {
        run(() -> xml.writeStartElement(namespace, name));
    }

    /** Begins an element of the common contract. */
    public void openCommon(String name) {
        run(() -> xml.writeStartElement(COMMON, name));
    }

    /** An element of the contract; nothing when its text is null. */
    public void element(String name, @Nullable String text) {
        if (text != null) {
            open(name);
            text(text);
            close();
        }
    }

    /** An element of the common contract; nothing when its text is null. */
    public void common(String name, @Nullable String text) {
        if (text != null) {
            openCommon(name);
            text(text);
            close();
        }
    }

    /** A name in the common contract; nothing when both parts are null. */
    public void name(String element, @Nullable String surname, @Nullable String givenName) {
        if (surname != null || givenName != null) {
            openCommon(element);
            common("surName", surname);
            common("givenName", givenName);
            close();
        }
    }

    /** A travel document; nothing when all of it is null. */
    public void document(
            @Nullable String category, @Nullable String number, @Nullable String issuer, @Nullable String expires) {
        if (category != null || number != null || issuer != null || expires != null) {
            open("travelDocument");
            common("category", category);
            common("number", number);
            common("issuerCountry", issuer);
            common("expirationDate", expires);
            close();
        }
    }

    /** Ends the element or record begun last. */
    public void close() {
        run(xml::writeEndElement);
    }

    /** Ends the submission. */
    public void end() {
        run(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        });
    }

    private void begin(Envelope envelope) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(namespace);
        xml.setPrefix("c", COMMON);
        xml.writeStartElement(namespace, "submission");
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace("c", COMMON);
        attribute("agency", envelope.contract().feed().agency());
        attribute("feed", envelope.contract().feed().feed());
        attribute("contract", Integer.toString(envelope.contract().major()));
        attribute("stream", envelope.stream());
        attribute("sequence", Long.toString(envelope.sequence()));
        attribute("created", envelope.created().toString());
        attribute("completeThrough", envelope.completeThrough().toString());
        xml.writeStartElement(namespace, "records");
    }

    private void text(String text) {
        run(() -> {
            if (XmlStreams.holds(text)) {
                xml.writeCharacters(text);
            } else {
                xml.writeAttribute(ENCODING, BASE_64);
                xml.writeCharacters(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            }
        });
    }

    /** False when it cannot be written. */
    private boolean attribute(String name, @Nullable String value) throws XMLStreamException {
        boolean held = value == null || XmlStreams.holds(value);
        if (value != null && held) {
            xml.writeAttribute(name, readable(value));
        }
        return held;
    }

    /** What is far too long for any attribute is wrong by its beginning already, and whole it could not be read back. */
    private static String readable(String value) {
        int end = Math.min(value.length(), LONGEST_ATTRIBUTE);
        boolean split = end < value.length() && Character.isHighSurrogate(value.charAt(end - 1));
        return value.substring(0, split ? end - 1 : end);
    }

    /** A step of writing into memory, which cannot fail but by a fault of ours. */
    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    private static void run(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
