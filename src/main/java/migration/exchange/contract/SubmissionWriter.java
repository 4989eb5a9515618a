package migration.exchange.contract;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.Envelope;

/** Writes a submission record by record, so that its size does not matter. Not thread-safe. */
public final class SubmissionWriter implements AutoCloseable {

    private static final String COMMON = "urn:migration-exchange:common:1";

    private final Contract contract;
    private final XMLStreamWriter writer;
    private final Marshaller marshaller;

    SubmissionWriter(Contract contract, Envelope envelope, OutputStream out) {
        this.contract = contract;
        try {
            this.writer = SecureXml.output().createXMLStreamWriter(out, "UTF-8");
            this.marshaller = contract.binding().createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            open(envelope);
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("no submission can be written for " + contract.id(), e);
        }
    }

    /** Appends a record. @throws IllegalArgumentException if it is none of the contract */
    public void write(Record record) {
        if (!contract.recordClass().isInstance(record)) {
            throw new IllegalArgumentException("no record of " + contract.id() + ": " + record.getClass());
        }
        try {
            writer.writeCharacters("\n");
            marshaller.marshal(element(contract.recordClass(), record), writer);
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("cannot be written as XML: " + record.getSourceId(), e);
        }
    }

    /** Writes the end tags; the stream is flushed and left open. */
    @Override
    public void close() {
        try {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the end cannot be written", e);
        }
    }

    private <R extends Record> JAXBElement<R> element(Class<R> type, Record record) {
        return new JAXBElement<>(contract.recordName(), type, type.cast(record));
    }

    private void open(Envelope envelope) throws XMLStreamException {
        String namespace = contract.id().namespace();
        List<String> container = contract.container();
        writer.writeStartDocument("UTF-8", "1.0");
        writer.setDefaultNamespace(namespace);
        writer.setPrefix("c", COMMON);
        writer.writeStartElement(namespace, container.get(0));
        writer.writeDefaultNamespace(namespace);
        writer.writeNamespace("c", COMMON);
        writer.writeAttribute("agency", contract.id().feed().agency());
        writer.writeAttribute("feed", contract.id().feed().feed());
        writer.writeAttribute("contract", String.valueOf(contract.id().major()));
        writer.writeAttribute("stream", envelope.stream());
        writer.writeAttribute("sequence", String.valueOf(envelope.sequence()));
        writer.writeAttribute("created", text(envelope.created()));
        writer.writeAttribute("completeThrough", text(envelope.completeThrough()));
        for (String step : container.subList(1, container.size())) {
            writer.writeStartElement(namespace, step);
        }
    }

    private static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
