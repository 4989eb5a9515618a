package migration.exchange.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.compiled.CompiledElement;
import migration.exchange.contract.compiled.Cursor;
import migration.exchange.contract.frame.v1.Record;
import org.jspecify.annotations.Nullable;

/**
 * Checks and binds a batch in one pass by the tables of its contract. A record is certain, or left to the judge, which
 * alone rejects and reports; a batch of many such records, or whose frame is not certain, is left to it as a whole.
 */
final class OnePassReader implements BatchReader {

    /** One record of so many may be left to the judge by itself; when it is more, the judge reads the batch. */
    private static final int ALONE = 8;

    private final MigrationContext context;
    private final OnePassSwitch onePass;
    private final Function<Contract, RecordTables> tables;
    private final BatchReader judge;
    private final int alone;

    OnePassReader(MigrationContext context, BatchReader judge) {
        this(context, context.onePass(), Contract::tables, judge, ALONE);
    }

    /** @param alone one record of so many may be left to the judge by itself */
    OnePassReader(
            MigrationContext context,
            OnePassSwitch onePass,
            Function<Contract, RecordTables> tables,
            BatchReader judge,
            int alone) {
        this.context = context;
        this.onePass = onePass;
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
        onePass.count(batch.contract().feed(), 0, records.size());
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

        /** Empty when the batch is for the judge. */
        Optional<List<ReadRecord>> records() {
            return certain() && doubtful * alone <= seen.size() ? Optional.of(read()) : Optional.empty();
        }

        /** What cannot be read is for the judge, who says so. */
        private boolean certain() {
            try {
                GuardedReader reader = SecureXml.reader(text);
                return walk(reader, new Cursor(reader));
            } catch (XMLStreamException e) {
                return false;
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
                    if (entered++ != depth++ || !expected.starts(cursor) || !expected.acceptsAttributes(cursor)) {
                        return false;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth > 0 && !cursor.isIgnorable(event)) {
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
            Record content = element.starts(cursor) ? (Record) element.read(cursor) : null;
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
            onePass.count(contract.id().feed(), seen.size() - doubtful, doubtful);
            List<ReadRecord> records = new ArrayList<>(seen.size());
            for (Seen one : seen) {
                RecordText record = new RecordText(
                        contract, batch, seen.get(0).passage, one.passage, batch.firstPosition() + records.size());
                records.add(one.content == null ? judged(record) : record.read(one.content, List.of()));
            }
            return records;
        }

        private ReadRecord judged(RecordText record) {
            int rest = (int) seen.get(seen.size() - 1).passage.end();
            return judge.read(record.alone(rest)).get(0);
        }
    }
}
