package migration.exchange.contract;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.frame.v1.Record;
import org.jspecify.annotations.Nullable;

/** Binds the records that passed the gate: one JAXB pass over the batch, record by record. Not thread-safe. */
final class Binder {

    private final Contract contract;
    private Unmarshaller unmarshaller;
    private String event = "";
    private long eventOffset;
    private long recordOffset;
    private @Nullable GuardedReader reading;

    Binder(Contract contract) {
        this.contract = contract;
        this.unmarshaller = unmarshaller();
    }

    /**
     * A record, or why there is none.
     *
     * @param record the record, null when it was not bound
     * @param failure what JAXB said, null when it said nothing
     * @param offset where it said so, in characters from the start of the record
     */
    record Bound(@Nullable Record record, @Nullable String failure, long offset) {

        static final Bound NOT_TRIED = new Bound(null, null, 0);
    }

    /** Binds every record without faults; the answer has an entry for every passage. */
    List<Bound> bind(BatchText batch, List<Gate.Passage> passages) {
        try {
            GuardedReader reader = SecureXml.reader(new SourceText(batch.document(), batch.encoding()));
            reading = reader;
            return bind(reader, passages);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a batch that has been read cannot be read again", e);
        } finally {
            reading = null;
        }
    }

    private List<Bound> bind(GuardedReader reader, List<Gate.Passage> passages) throws XMLStreamException {
        List<Bound> bound = new ArrayList<>(passages.size());
        int recordDepth = contract.container().size() + 1;
        while (bound.size() < passages.size()) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT || reader.getDepth() != recordDepth) {
                reader.next();
            } else if (passages.get(bound.size()).faults().isEmpty()) {
                bound.add(record(reader, passages.get(bound.size())));
            } else {
                skip(reader, passages.get(bound.size()));
                bound.add(Bound.NOT_TRIED);
            }
        }
        return bound;
    }

    private Bound record(GuardedReader reader, Gate.Passage passage) throws XMLStreamException {
        recordOffset = reader.startOffset();
        event = "";
        try {
            return new Bound(
                    unmarshaller.unmarshal(reader, contract.recordClass()).getValue(), null, 0);
        } catch (JAXBException | RuntimeException e) {
            long offset = event.isEmpty() ? reader.startOffset() - recordOffset : eventOffset;
            String failure = event.isEmpty() ? e.toString() : event;
            unmarshaller = unmarshaller();
            skip(reader, passage);
            return new Bound(null, failure, offset);
        }
    }

    private static void skip(GuardedReader reader, Gate.Passage passage) throws XMLStreamException {
        while (reader.endOffset() < passage.endChars()) {
            reader.next();
        }
    }

    private Unmarshaller unmarshaller() {
        try {
            Unmarshaller made = contract.binding().createUnmarshaller();
            made.setEventHandler(problem -> {
                event = String.valueOf(problem.getMessage());
                eventOffset = reading == null ? 0 : reading.startOffset() - recordOffset;
                return false;
            });
            return made;
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB cannot read " + contract.id(), e);
        }
    }
}
