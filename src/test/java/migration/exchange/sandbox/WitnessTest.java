package migration.exchange.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final SubmissionId SUBMISSION = new SubmissionId("a".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void addsBatchesUpAndCountsTheSameOneOnce() throws IOException {
        Path file = folder.resolve("seen.txt");
        Witness witness = new Witness(file, Clock.systemUTC());
        witness.judged(new BatchId(SUBMISSION, 0, 500), new Witness.Traits(1, 2));
        witness.judged(new BatchId(SUBMISSION, 500, 20), new Witness.Traits(0, 3));
        witness.judged(new BatchId(SUBMISSION, 0, 500), new Witness.Traits(1, 2));
        assertThat(witness.of(SUBMISSION)).isEqualTo(new Witness.Traits(1, 5));
        assertThat(witness.of(new SubmissionId("b".repeat(32)))).isEqualTo(new Witness.Traits(0, 0));

        Files.writeString(file, "judged " + SUBMISSION + " 1000 1", StandardOpenOption.APPEND);
        assertThat(new Witness(file, Clock.systemUTC()).of(SUBMISSION)).isEqualTo(new Witness.Traits(1, 5));
    }
}
