package migration.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.BatchStream;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.DamagedException;
import migration.exchange.contract.WholeValidator;
import migration.exchange.validation.Judge;
import migration.exchange.validation.JudgedRecord;

/**
 * Judging never fails, and its places are in the input. What the gate says of records batch by batch, a validator of the
 * JDK says of the whole: a fault is found by both or by neither.
 */
final class ValidatorTarget implements Target {

    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final int BATCH = 3;

    private final Judge judge = Agencies.all().judges().newJudge();

    @Override
    public void take(byte[] input) throws IOException {
        Look look = Look.of(input);
        if (!look.opened()) {
            return;
        }
        List<JudgedRecord> judged = new ArrayList<>();
        try (BatchStream batches =
                Contracts.CONTEXT.batches(look.contract(), new ByteArrayInputStream(input), look.encoding(), BATCH)) {
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                judged.addAll(judge.judge(batch.get(), RECEIVED));
            }
        } catch (DamagedException damage) {
            Places.within(damage.issue().place(), input);
            return;
        }
        judged.forEach(record -> isOf(input, record));
        boolean faults =
                judged.stream().anyMatch(record -> !record.record().issues().isEmpty());
        if (faults != WholeValidator.findsFaultsInRecords(look.contract(), input)) {
            throw new AssertionError("gate finds faults: " + faults + ", a validator of the whole does not agree");
        }
    }

    private static void isOf(byte[] input, JudgedRecord record) {
        long end = record.record().offset() + record.record().length();
        if (record.record().offset() < 0 || end > input.length) {
            throw new AssertionError("outside the input: " + record.record());
        }
        record.issues().forEach(issue -> Places.within(issue.place(), input));
    }
}
