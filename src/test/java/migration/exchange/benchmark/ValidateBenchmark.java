package migration.exchange.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.xml.sax.SAXException;

/**
 * The contract API (records with their report, places and bound objects) against a bare validation of the same bytes by
 * the JDK, which says of a submission whether it is valid and nothing else. One thread, by turns.
 */
final class ValidateBenchmark {

    private static final int PAIRS = 9;
    private static final int SUBMISSION = 2_000;
    private static final long TURN = TimeUnit.SECONDS.toNanos(2);
    private static final ContractId CONTRACT = new ContractId(FeedId.parse("border-police/crossings"), 2);

    private final MigrationContext contracts = MigrationContext.load();
    private final byte[] submission = Crossings.submission(1, SUBMISSION).getBytes(StandardCharsets.UTF_8);
    private final Validator validator;
    private final PrintStream out;

    ValidateBenchmark(PrintStream out) throws SAXException {
        this.out = out;
        String schema = contracts.contract(CONTRACT).path();
        validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ValidateBenchmark.class.getClassLoader().getResource(schema))
                .newValidator();
    }

    /** @return the last line to be printed */
    String run() throws Exception {
        turn(this::ours);
        turn(this::jdk);
        List<Turns> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            Turns pair = new Turns(turn(this::ours), turn(this::jdk));
            out.println(pair.words());
            pairs.add(pair);
        }
        return summary(pairs);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Reads the submission again and again. */
    private static Turn turn(Work work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long begin = System.nanoTime();
        long records = 0;
        while (System.nanoTime() - begin < TURN) {
            work.run();
            records += SUBMISSION;
        }
        long nanos = System.nanoTime() - begin;
        return new Turn(
                records * 1e9 / nanos,
                (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) / (double) records);
    }

    private void ours() throws IOException {
        try (Stream<ReadRecord> records =
                contracts.parser().records(CONTRACT, new ByteArrayInputStream(submission), StandardCharsets.UTF_8)) {
            long good = records.filter(record -> record.issues().isEmpty() && record.content() != null)
                    .count();
            if (good != SUBMISSION) {
                throw new IllegalStateException("not all records are good: " + good);
            }
        }
    }

    private void jdk() throws IOException, SAXException {
        validator.validate(new StreamSource(new ByteArrayInputStream(submission)));
    }

    /** @param rate records a second @param bytes allocated for each */
    private record Turn(double rate, double bytes) {}

    private record Turns(Turn ours, Turn jdk) {

        double ratio() {
            return ours.rate / jdk.rate;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "ours %,.0f/s, %,.0f bytes; jdk %,.0f/s, %,.0f bytes; ratio %.2f",
                    ours.rate,
                    ours.bytes,
                    jdk.rate,
                    jdk.bytes,
                    ratio());
        }
    }

    private static String summary(List<Turns> pairs) {
        Spread ratio = Spread.of(pairs, Turns::ratio);
        return String.format(
                Locale.ROOT,
                "validate: ours / jdk = %.2f (%.2f to %.2f in %d pairs; ours %.0f/s, jdk %.0f/s; ours %.0f bytes a record, jdk %.0f)",
                ratio.median(),
                ratio.least(),
                ratio.most(),
                PAIRS,
                Spread.median(pairs, pair -> pair.ours.rate),
                Spread.median(pairs, pair -> pair.jdk.rate),
                Spread.median(pairs, pair -> pair.ours.bytes),
                Spread.median(pairs, pair -> pair.jdk.bytes));
    }
}
