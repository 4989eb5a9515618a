package migration.exchange.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.compiled.CompiledElement;
import migration.exchange.contract.compiled.Cursor;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Checks and binds a batch in one pass by the tables of its contract. A record is certain, or left to the judge, which
 * alone rejects and reports; a batch of many such records, or whose frame is not certain, is left to it as a whole.
 */
final class OnePassReader implements BatchReader {

    /** One record of so many may be left to the judge by itself; when it is more, the judge reads the batch. */
    private static final int ALONE = 8;

    private final MigrationContext context;
    private final Function<Contract, RecordTables> tables;
    private final BatchReader judge;
    private final int alone;

    OnePassReader(MigrationContext context, BatchReader judge) {
        this(context, Contract::tables, judge, ALONE);
    }

    /** @param alone one record of so many may be left to the judge by itself */
    OnePassReader(MigrationContext context, Function<Contract, RecordTables> tables, BatchReader judge, int alone) {
        this.context = context;
        this.tables = tables;
        this.judge = judge;
        this.alone = alone;
    }

    @Override
    public List<ReadRecord> read(BatchText batch) {
        Contract contract = context.contract(batch.contract());
        RecordTables made = tables.apply(contract);
        return made.record()
                .flatMap(record -> new Pass(contract, made.frame(), record, batch).records())
                .orElseGet(() -> judged(batch));
    }

    private List<ReadRecord> judged(BatchText batch) {
        List<ReadRecord> records = judge.read(batch);
        context.onePass().count(batch.contract().feed(), 0, records.size());
        return records;
    }

    /** A record as it was seen; without content when it is not certain. */
    private record Seen(Gate.Passage passage, @Nullable Record content) {}

    /** One pass over a batch. */
    private final class Pass {

        private final Contract contract;
        private final List<CompiledElement> frame;
        private final CompiledElement element;
        private final BatchText batch;
        private final SourceText text;
        private final List<Seen> seen = new ArrayList<>();
        private int doubtful;

        Pass(Contract contract, List<CompiledElement> frame, CompiledElement element, BatchText batch) {
            this.contract = contract;
            this.frame = frame;
            this.element = element;
            this.batch = batch;
            this.text = new SourceText(batch.document(), batch.encoding());
        }

        /** Empty when the batch is for the judge, also when it cannot be read. */
        Optional<List<ReadRecord>> records() {
            try {
                GuardedReader reader = SecureXml.reader(text);
                boolean certain = walk(reader, new Cursor(reader));
                return certain && doubtful * alone <= seen.size() ? Optional.of(read()) : Optional.empty();
            } catch (XMLStreamException | RuntimeException e) {
                return Optional.empty();
            }
        }

        private boolean walk(GuardedReader reader, Cursor cursor) throws XMLStreamException {
            int depth = 0;
            int entered = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && depth == frame.size()) {
                    seen.add(record(reader, cursor));
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    CompiledElement expected = frame.get(depth);
                    if (entered++ != depth++ || !expected.starts(reader) || !expected.acceptsAttributes(cursor)) {
                        return false;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth > 0 && !CompiledElement.ignorable(reader, event)) {
                    return false;
                }
            }
            return entered == frame.size();
        }

        private Seen record(GuardedReader reader, Cursor cursor) throws XMLStreamException {
            Location at = reader.start();
            int line = at.getLineNumber();
            int column = at.getColumnNumber();
            int depth = reader.getDepth();
            long start = text.byteOffset(reader.startOffset(), line, column);
            Record content = element.starts(reader) ? (Record) element.read(cursor) : null;
            while (reader.getEventType() != XMLStreamConstants.END_ELEMENT || reader.getDepth() != depth) {
                reader.next();
            }
            doubtful += content == null ? 1 : 0;
            long endChars = reader.endOffset();
            long end = text.byteOffset(endChars, line, column);
            return new Seen(
                    new Gate.Passage(
                            start,
                            end,
                            endChars,
                            line,
                            column,
                            reader.getLocalName(),
                            content == null ? null : content.getSourceId(),
                            content == null ? 0 : content.getVersion(),
                            List.of()),
                    content);
        }

        private List<ReadRecord> read() {
            context.onePass().count(batch.contract().feed(), seen.size() - doubtful, doubtful);
            List<ReadRecord> records = new ArrayList<>(seen.size());
            for (int i = 0; i < seen.size(); i++) {
                Seen one = seen.get(i);
                records.add(one.content == null ? judged(i, one.passage) : certain(i, one.passage, one.content));
            }
            return records;
        }

        private ReadRecord certain(int index, Gate.Passage passage, Record content) {
            int position = batch.firstPosition() + index;
            Gate.Passage first = seen.get(0).passage;
            return new ReadRecord(
                    position,
                    batch.offset() + passage.start() - first.start(),
                    Math.toIntExact(passage.end() - passage.start()),
                    passage.sourceId(),
                    passage.version(),
                    content,
                    List.of(),
                    new RecordText(contract, batch, first, passage, position));
        }

        private ReadRecord judged(int index, Gate.Passage passage) {
            Gate.Passage first = seen.get(0).passage;
            Place place = new Anchor(first.line(), first.column(), batch.line(), batch.column())
                    .place(passage.line(), passage.column(), "");
            return judge.read(new BatchText(
                            batch.contract(),
                            alone(passage, (int) first.start()),
                            (int) first.start(),
                            batch.encoding(),
                            batch.firstPosition() + index,
                            batch.offset() + passage.start() - first.start(),
                            place.line(),
                            place.column()))
                    .get(0);
        }

        /** The document with no other record in it. */
        private byte[] alone(Gate.Passage passage, int head) {
            byte[] all = batch.document();
            int record = (int) (passage.end() - passage.start());
            int behind = (int) seen.get(seen.size() - 1).passage.end();
            byte[] document = Arrays.copyOf(all, head + record + all.length - behind);
            System.arraycopy(all, (int) passage.start(), document, head, record);
            System.arraycopy(all, behind, document, head + record, all.length - behind);
            return document;
        }
    }
}
