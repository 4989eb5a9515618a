package migration.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.BatchStream;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.normalization.Normalizer;
import migration.exchange.validation.Judge;

/**
 * What the splitter cuts from rows and answers of services, the normalisers make contract XML of: as many records, in a
 * form that can be judged.
 */
final class NormalizerTarget implements Target {

    private static final Instant NOW = Instant.parse("2026-10-05T05:30:00Z");

    private final List<Normalizer> normalizers;
    private final Judge judge;

    NormalizerTarget() {
        Agencies agencies = Agencies.all();
        normalizers = agencies.normalizers();
        judge = agencies.judges().newJudge();
    }

    @Override
    public void take(byte[] input) throws IOException {
        for (Normalizer normalizer : normalizers) {
            SubmissionScanner.Result scanned = SubmissionScanner.scan(
                    new ByteArrayInputStream(input),
                    StandardCharsets.UTF_8,
                    normalizer.container(),
                    CrossingsXml.ID,
                    Integer.MAX_VALUE);
            if (scanned instanceof SubmissionScanner.Result.Split split) {
                normalize(normalizer, input, split.records());
            }
        }
    }

    private void normalize(Normalizer normalizer, byte[] input, int expected) throws IOException {
        ContractId contract = new ContractId(normalizer.feed(), 1);
        byte[] xml;
        try {
            xml = normalizer.normalize(new ByteArrayInputStream(input), new Envelope(contract, "S", 1, NOW, NOW));
        } catch (IllegalArgumentException notBase64) {
            return;
        }
        int judged = 0;
        try (BatchStream batches =
                Contracts.CONTEXT.batches(contract, new ByteArrayInputStream(xml), StandardCharsets.UTF_8, 500)) {
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                judged += judge.judge(batch.get(), NOW).size();
            }
        }
        if (judged != expected) {
            throw new AssertionError(expected + " records became " + judged);
        }
    }
}
