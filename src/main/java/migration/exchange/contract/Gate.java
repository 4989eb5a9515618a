package migration.exchange.contract;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schema gate of one contract: one validator over the whole batch, its errors counted to the record in which they
 * come up. Not thread-safe.
 */
final class Gate implements ErrorHandler {

    /** More faults of one record than this are not told apart. */
    private static final int MAX_FAULTS = 200;

    private final Contract contract;
    private final ValidatorHandler validator;

    private List<Fault> faults = new ArrayList<>();
    private boolean inRecord;
    private boolean atEnd;
    private int current;

    Gate(Contract contract) {
        this(contract, validator(contract));
    }

    Gate(Contract contract, ValidatorHandler validator) {
        this.contract = contract;
        this.validator = validator;
        validator.setErrorHandler(this);
    }

    private static ValidatorHandler validator(Contract contract) {
        try {
            return SecureXml.validator(contract.schema());
        } catch (SAXException e) {
            throw new IllegalStateException("this JVM cannot validate safely", e);
        }
    }

    /**
     * A record as the gate leaves it.
     *
     * @param start byte offset in the batch's document
     * @param end byte offset after it
     * @param endChars the same in characters
     * @param line line in the batch's document
     * @param column column there
     */
    record Passage(
            long start,
            long end,
            long endChars,
            int line,
            int column,
            String name,
            @Nullable String sourceId,
            int version,
            List<Fault> faults) {}

    /**
     * Validates all records of a batch.
     *
     * @throws IllegalStateException if the batch is not well-formed or its frame is not that of the contract: whoever
     *     made it is broken, for the scan of the submission has seen to both
     */
    List<Passage> check(BatchText batch) {
        SourceText text = new SourceText(batch.document(), batch.encoding());
        try {
            GuardedReader reader = SecureXml.reader(text);
            return new Walk(reader, text, new SaxFeed(reader, validator)).records();
        } catch (XMLStreamException | SAXException e) {
            throw new IllegalStateException("a batch of " + batch.contract() + " cannot be read", e);
        }
    }

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
        fault(String.valueOf(error.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException error) {
        fault(String.valueOf(error.getMessage()));
    }

    private void fault(String message) {
        if (!inRecord) {
            throw new IllegalStateException("the frame of a batch breaks its contract: " + message);
        }
        if (faults.size() < MAX_FAULTS) {
            faults.add(Fault.of(current, atEnd, message));
        }
    }

    /** One walk over a batch. */
    private final class Walk {

        private final GuardedReader reader;
        private final SourceText text;
        private final SaxFeed feed;
        private final List<Passage> records = new ArrayList<>();
        private int depth;

        Walk(GuardedReader reader, SourceText text, SaxFeed feed) {
            this.reader = reader;
            this.text = text;
            this.feed = feed;
        }

        List<Passage> records() throws XMLStreamException, SAXException {
            inRecord = false;
            feed.begin();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && depth == contract.container().size()) {
                    records.add(record());
                } else {
                    depth += feed.frame(event);
                }
            }
            return records;
        }

        private Passage record() throws XMLStreamException, SAXException {
            Location at = reader.start();
            long start = text.byteOffset(reader.startOffset(), at.getLineNumber(), at.getColumnNumber());
            String name = reader.getLocalName();
            String sourceId = sourceId(reader.getAttributeValue(null, "sourceId"));
            int version = version(reader.getAttributeValue(null, "version"));
            faults = new ArrayList<>();
            inRecord = true;
            boolean known = reader.getName().equals(contract.recordName());
            if (!known) {
                faults.add(new Fault(0, false, Fault.STRANGE_RECORD, "not a record of this contract: " + name));
            }
            elements(known);
            inRecord = false;
            long end = text.byteOffset(reader.endOffset(), at.getLineNumber(), at.getColumnNumber());
            return new Passage(
                    start,
                    end,
                    reader.endOffset(),
                    at.getLineNumber(),
                    at.getColumnNumber(),
                    name,
                    sourceId,
                    version,
                    faults);
        }

        /** Feeds a record; when the validator fails, the rest of the record is passed over and it starts anew. */
        private void elements(boolean known) throws XMLStreamException, SAXException {
            boolean feeding = known;
            int[] open = new int[SecureXml.MAX_DEPTH + 1];
            int level = 0;
            int count = 0;
            int event = XMLStreamConstants.START_ELEMENT;
            do {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open[level++] = count++;
                }
                current = open[level - 1];
                atEnd = event != XMLStreamConstants.START_ELEMENT;
                if (!atEnd) {
                    instanceAttributes();
                }
                feeding = feeding && fed(event);
                if (event == XMLStreamConstants.END_ELEMENT) {
                    level--;
                }
                event = level == 0 ? event : reader.next();
            } while (level > 0);
            if (known && !feeding) {
                feed.restart();
            }
        }

        /** Hints to other schemas and types are no part of any contract; the validator would pass over them. */
        private void instanceAttributes() {
            for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
                if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
                    faults.add(Fault.instanceAttribute(current, reader.getAttributeLocalName(i)));
                }
            }
        }

        private boolean fed(int event) {
            try {
                feed.event(event);
                return true;
            } catch (SAXException | RuntimeException e) {
                faults.add(new Fault(current, atEnd, Fault.FAILED, e.toString()));
                return false;
            }
        }
    }

    private static @Nullable String sourceId(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > 64 ? null : text;
    }

    private static int version(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
