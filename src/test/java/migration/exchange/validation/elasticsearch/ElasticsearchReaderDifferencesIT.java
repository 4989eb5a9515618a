package migration.exchange.validation.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.contract.ReadersDiffer;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.quality.Place;
import migration.exchange.validation.ReaderDifferences.Found;
import org.junit.jupiter.api.Test;

/** Differences in a real index: every process sees what any has found, the latest first. */
class ElasticsearchReaderDifferencesIT {

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");

    @Test
    void whatIsFoundIsFoundAgain() throws IOException {
        try (Cluster cluster = TestCluster.with(List.of(ElasticsearchReaderDifferences.index()))) {
            ElasticsearchReaderDifferences differences = new ElasticsearchReaderDifferences(cluster);
            assertThat(differences.since(NOW)).isEmpty();
            differences.add(found("its place", NOW.minusSeconds(1)));
            differences.add(found("its issues", NOW));
            differences.add(found("what is bound", NOW.plusSeconds(1)));
            assertThat(differences.since(NOW))
                    .containsExactly(found("what is bound", NOW.plusSeconds(1)), found("its issues", NOW));
        }
    }

    private static Found found(String words, Instant at) {
        return new Found(new ReadersDiffer(CrossingsXml.CONTRACT, new Place(7, 3, "/submission"), words), at);
    }
}
