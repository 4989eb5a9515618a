package migration.exchange.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The records of a stream of batches, read batch by batch. */
final class RecordIterator implements Iterator<ReadRecord> {

    private final BatchStream batches;
    private final BatchReader reader;
    private Iterator<ReadRecord> records = Collections.emptyIterator();

    private RecordIterator(BatchStream batches, BatchReader reader) {
        this.batches = batches;
        this.reader = reader;
    }

    static Stream<ReadRecord> stream(BatchStream batches, BatchReader reader) {
        Iterator<ReadRecord> records = new RecordIterator(batches, reader);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, traits), false)
                .onClose(() -> close(batches));
    }

    @Override
    public boolean hasNext() {
        while (!records.hasNext()) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ReadRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }

    private boolean more() {
        try {
            return batches.next()
                    .map(batch -> {
                        records = reader.read(batch).iterator();
                        return true;
                    })
                    .orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BatchStream batches) {
        try {
            batches.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
