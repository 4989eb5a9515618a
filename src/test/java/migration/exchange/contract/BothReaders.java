package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        this.tables = new OnePassReader(Contracts.CONTEXT, any -> compiled, this::judged, 1);
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
            String difference = i < ours.size() ? difference(ours.get(i), theirs.get(i)) : "missing";
            if (difference != null && differences.size() < KEPT) {
                ReadRecord record = theirs.get(i);
                differences.add(difference + ": "
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

    private @Nullable String difference(ReadRecord ours, ReadRecord theirs) {
        if (theirs.content() == null && ours.content() != null) {
            return "a hole, " + theirs.issues();
        }
        boolean frame = ours.position() == theirs.position()
                && ours.offset() == theirs.offset()
                && ours.length() == theirs.length()
                && ours.version() == theirs.version()
                && Objects.equals(ours.sourceId(), theirs.sourceId())
                && ours.locator().locate("").equals(theirs.locator().locate(""));
        if (!frame) {
            return "another place, " + ours + " for " + theirs;
        }
        if (!ours.issues().equals(theirs.issues())) {
            return "other issues, " + ours.issues() + " for " + theirs.issues();
        }
        return same(ours.content(), theirs.content()) ? null : "another object";
    }

    /** Field by field, down to values. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size()
                    && java.util.stream.IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), others.get(i)));
        }
        if (!one.getClass().getName().startsWith("migration.exchange.")) {
            return one.equals(other);
        }
        return one.getClass() == other.getClass() && sameFields(one, other, one.getClass());
    }

    private static boolean sameFields(Object one, Object other, Class<?> type) {
        try {
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                if (!field.isSynthetic() && !same(field.get(one), field.get(other))) {
                    return false;
                }
            }
            return type.getSuperclass() == Object.class || sameFields(one, other, type.getSuperclass());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
