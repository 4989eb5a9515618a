package migration.exchange.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import migration.exchange.conformance.Sighting;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Reception;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
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
    }

    /** A crash in the middle of a line costs that line, not the next one too. */
    @Test
    void goesOnBehindATornLine() throws IOException {
        Path file = folder.resolve("seen.txt");
        new Witness(file, Clock.systemUTC()).judged(new BatchId(SUBMISSION, 0, 500), new Witness.Traits(1, 2));
        Files.writeString(file, "judged " + SUBMISSION + " 500 7 1", StandardOpenOption.APPEND);

        Witness again = new Witness(file, Clock.systemUTC());
        assertThat(again.of(SUBMISSION)).isEqualTo(new Witness.Traits(1, 2));
        again.judged(new BatchId(SUBMISSION, 1_000, 500), new Witness.Traits(0, 40));
        assertThat(new Witness(file, Clock.systemUTC()).of(SUBMISSION)).isEqualTo(new Witness.Traits(1, 42));
    }

    /** A thousand refusals hide neither another refusal nor a repeat. */
    @Test
    void whatComesAgainAndAgainHidesNothing() throws IOException {
        FeedId feed = FeedId.parse("border-police/crossings");
        Witness witness = new Witness(folder.resolve("seen.txt"), Clock.systemUTC());
        for (int i = 0; i < 1_000; i++) {
            witness.answered(feed, refused("DOOR_ROOT"));
        }
        witness.answered(feed, refused("DOOR_ENCODING"));
        assertThat(witness.atTheDoor(feed))
                .hasSize(51)
                .last()
                .satisfies(last -> assertThat(last)
                        .isInstanceOfSatisfying(
                                Sighting.Refused.class,
                                it -> assertThat(it.code()).isEqualTo("DOOR_ENCODING")));
    }

    private static Reception refused(String code) {
        return new Reception.Refused(new Issue(code, Severity.ERROR, Layer.SUBMISSION, Place.WHOLE, null, null, null));
    }
}
