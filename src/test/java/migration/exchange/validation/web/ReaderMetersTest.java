package migration.exchange.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.ReadRecord;
import org.junit.jupiter.api.Test;

class ReaderMetersTest {

    private final MigrationContext contracts = MigrationContext.onDemand();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whoReadTheRecordsOfAFeedIsAMetric() throws IOException {
        new ReaderMeters(contracts).bindTo(registry);
        String[] records = Stream.iterate(1, n -> n + 1)
                .limit(9)
                .map(n -> CrossingsXml.crossing(n == 5 ? "no id" : "A-" + n))
                .toArray(String[]::new);
        byte[] submission = CrossingsXml.bytes(CrossingsXml.submission(records));
        try (Stream<ReadRecord> read = contracts
                .parser()
                .records(CrossingsXml.CONTRACT, new ByteArrayInputStream(submission), StandardCharsets.UTF_8)) {
            assertThat(read).hasSize(9);
        }
        assertThat(read("border-police/crossings", "tables")).isEqualTo(8);
        assertThat(read("border-police/crossings", "judge")).isEqualTo(1);
        assertThat(read("consular/visas", "tables")).isZero();
    }

    private double read(String feed, String reader) {
        return registry.get("exchange.records.read")
                .tag("feed", feed)
                .tag("reader", reader)
                .functionCounter()
                .count();
    }
}
