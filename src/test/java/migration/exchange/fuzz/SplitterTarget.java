package migration.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.contract.SubmissionScanner.Result;
import migration.exchange.envelope.Batch;

/** The batches of a submission hold all its records, each once and in order, and each batch is whole by itself. */
final class SplitterTarget implements Target {

    private static final int BATCH = 2;

    @Override
    public void take(byte[] input) throws IOException {
        Look look = Look.of(input);
        List<String> container = look.description().container();
        Result result = scan(input, look, container, BATCH);
        if (result instanceof Result.Damaged damaged) {
            Places.within(damaged.cause().place(), input);
            return;
        }
        Result.Split split = (Result.Split) result;
        int next = 0;
        long end = 0;
        for (Batch batch : split.batches()) {
            check(batch.id().firstPosition() == next && batch.offset() >= end, "batches are not side by side", batch);
            next += batch.id().count();
            end = batch.offset() + batch.length();
            check(end <= input.length && batch.headLength() <= batch.offset(), "outside the input", batch);
            byte[] document = BatchText.of(
                            look.contract(), batch, head(input, batch), slice(input, batch), look.encoding())
                    .document();
            Result alone = scan(document, look, container, Integer.MAX_VALUE);
            check(
                    alone instanceof Result.Split whole
                            && whole.records() == batch.id().count(),
                    "not whole by itself: " + alone,
                    batch);
        }
        check(next == split.records(), "records are missing: " + split.records(), next);
    }

    private static Result scan(byte[] bytes, Look look, List<String> container, int size) throws IOException {
        return SubmissionScanner.scan(
                new ByteArrayInputStream(bytes), look.encoding(), container, CrossingsXml.ID, size);
    }

    private static byte[] head(byte[] input, Batch batch) {
        return Arrays.copyOf(input, batch.headLength());
    }

    private static byte[] slice(byte[] input, Batch batch) {
        int from = Math.toIntExact(batch.offset());
        return Arrays.copyOfRange(input, from, from + batch.length());
    }

    private static void check(boolean holds, String what, Object where) {
        if (!holds) {
            throw new AssertionError(what + ", " + where);
        }
    }
}
