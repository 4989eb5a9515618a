package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads submissions with the tables and with the JDK and JAXB, counts, and keeps every difference. */
final class BothReaders {

    private static final int BATCH = 500;
    private static final int KEPT = 5;

    private final Contract contract;
    private final BatchReader judge = new TwoPassReader(Contracts.CONTEXT);
    private final TreeSet<Integer> doubtful = new TreeSet<>();
    private final BatchReader tables;
    private final List<String> differences = new ArrayList<>();
    private long records;
    private long certain;
    private long unreadable;

    BothReaders(Contract contract, RecordTables compiled) {
        this.contract = contract;
        this.tables = new OnePassReader(Contracts.CONTEXT, new OnePassSwitch(), any -> compiled, this::judged, 1);
    }

    private List<ReadRecord> judged(BatchText batch) {
        List<ReadRecord> read = judge.read(batch);
        read.forEach(record -> doubtful.add(record.position()));
        return read;
    }

    /** The first differences, with the records that show them. */
    List<String> differences() {
        return differences;
    }

    long records() {
        return records;
    }

    /** Records that the tables took by themselves. */
    long certain() {
        return certain;
    }

    /** Submissions that are no XML, or not in the frame of a contract. */
    long unreadable() {
        return unreadable;
    }

    void read(String submission) throws IOException {
        BatchText batch = batch(submission);
        if (batch == null) {
            unreadable++;
            return;
        }
        doubtful.clear();
        List<ReadRecord> ours = tables.read(batch);
        List<ReadRecord> theirs = judge.read(batch);
        records += theirs.size();
        certain += theirs.size() - doubtful.size();
        for (int i = 0; i < theirs.size(); i++) {
            String difference =
                    i < ours.size() ? ShadowedReader.difference(ours.get(i), theirs.get(i)) : "there is none";
            ReadRecord record = theirs.get(i);
            if (difference == null
                    && !ours.get(i).locator().locate("").equals(record.locator().locate(""))) {
                difference = "its line or column";
            }
            if (difference != null && differences.size() < KEPT) {
                differences.add(difference + ", " + record.issues() + ": "
                        + new String(
                                batch.document(),
                                (int) (record.offset() - batch.offset()) + batch.headLength(),
                                record.length(),
                                StandardCharsets.UTF_8));
            }
        }
    }

    private @Nullable BatchText batch(String submission) throws IOException {
        try (BatchStream batches = Contracts.CONTEXT.batches(
                contract.id(),
                new ByteArrayInputStream(submission.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                BATCH)) {
            BatchText first = batches.next().orElse(null);
            return batches.next().isPresent() ? null : first;
        } catch (DamagedException e) {
            return null;
        }
    }
}
