package migration.exchange.contract;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/** JAXB objects from and to XML. Thread-safe. Whether they keep to their contract is the validator's to say. */
public final class Parser {

    private static final int BATCH = 500;
    private static final int MAX_DOCUMENT = 67_108_864;

    private final MigrationContext context;

    Parser(MigrationContext context) {
        this.context = context;
    }

    /**
     * Reads a whole submission into memory, of at most 64 MiB; larger ones are read by {@link #records}.
     *
     * @param submissionClass the generated class {@code Submission} of a contract
     * @throws DamagedException when it is not well-formed, not UTF-8, or cannot be bound
     */
    public <T> T parse(Class<T> submissionClass, InputStream in) throws IOException {
        Contract contract = of(submissionClass);
        SourceText text = new SourceText(in, StandardCharsets.UTF_8, MAX_DOCUMENT);
        @Nullable GuardedReader reader = null;
        try {
            reader = SecureXml.reader(text);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            T submission =
                    unmarshaller(contract).unmarshal(reader, submissionClass).getValue();
            while (reader.hasNext()) {
                reader.next();
            }
            return submission;
        } catch (XMLStreamException e) {
            throw new DamagedException(Damage.of(e, Place.WHOLE));
        } catch (JAXBException e) {
            throw new DamagedException(damage(e, reader));
        } catch (NumberFormatException e) {
            // of an attribute of the frame, which JAXB lets through
            throw new DamagedException(unbound(reader, e.getMessage()));
        }
    }

    /**
     * The records of a submission of any size, one after the other; close the stream when done.
     *
     * @throws DamagedException while the stream is read, when the submission turns out to be damaged
     */
    public Stream<ReadRecord> records(ContractId contract, InputStream in, Charset encoding) throws IOException {
        return RecordIterator.stream(context.batches(contract, in, encoding, BATCH), context.batchReader());
    }

    /** The XML of a whole submission, an object of the generated class {@code Submission}. */
    public byte[] encode(Object submission) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        encode(submission, bytes);
        return bytes.toByteArray();
    }

    /** Writes the XML of a whole submission, UTF-8. */
    public void encode(Object submission, OutputStream out) {
        try {
            XMLStreamWriter writer = SecureXml.output().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            Marshaller marshaller = of(submission.getClass()).binding().createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(submission, writer);
            writer.writeEndDocument();
            writer.flush();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalArgumentException("cannot be written as XML: " + submission.getClass(), e);
        }
    }

    /** A writer for a submission of any size, UTF-8; the stream is left open. */
    public SubmissionWriter writer(Envelope envelope, OutputStream out) {
        return new SubmissionWriter(context.contract(envelope.contract()), envelope, out);
    }

    private static Unmarshaller unmarshaller(Contract contract) throws JAXBException {
        Unmarshaller unmarshaller = contract.binding().createUnmarshaller();
        unmarshaller.setEventHandler(event -> false);
        return unmarshaller;
    }

    private Contract of(Class<?> submissionClass) {
        return context.contracts().stream()
                .filter(c -> c.submissionClass().equals(submissionClass))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no submission of a contract: " + submissionClass));
    }

    private static Issue damage(JAXBException e, @Nullable GuardedReader reader) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException broken) {
                return Damage.of(broken, Place.WHOLE);
            }
        }
        Throwable linked = e.getLinkedException() == null ? e : e.getLinkedException();
        return unbound(reader, linked.getMessage());
    }

    private static Issue unbound(@Nullable GuardedReader reader, @Nullable String what) {
        return Damage.unbound(Damage.place(reader == null ? null : reader.getLocation()), what);
    }
}
