package migration.exchange.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken is known again, and counts against the room. */
class TakingsTest {

    private static final SubmissionId ONE = new SubmissionId("a".repeat(32));
    private static final SubmissionId OTHER = new SubmissionId("b".repeat(32));

    @TempDir
    Path folder;

    private Takings open() throws IOException {
        return new Takings(folder.resolve("takings.txt"));
    }

    @Test
    void knowsAfterARestartHowEachIsToEnd() throws IOException {
        Takings before = open();
        before.add(ONE, new Takings.Taking(3, Scenario.UNCHANGED));
        before.add(OTHER, new Takings.Taking(4, null));
        Files.writeString(folder.resolve("takings.txt"), "ccccc", StandardOpenOption.APPEND);

        Takings after = open();
        assertThat(after.scenario(ONE)).contains(Scenario.UNCHANGED);
        assertThat(after.scenario(OTHER)).isEmpty();
        assertThat(after.submissions()).isEqualTo(2);
        assertThat(after.records()).isEqualTo(7);
    }

    @Test
    void isFullBySubmissionsAndByRecords() throws IOException {
        Takings takings = open();
        Room room = new Room(5, 2, 8);
        takings.add(ONE, new Takings.Taking(5, null));
        assertThat(room.refusal(3, takings)).isEmpty();
        assertThat(room.refusal(4, takings)).map(Issue::code).contains("SANDBOX_FULL");
        assertThat(room.refusal(6, takings)).map(Issue::code).contains("SANDBOX_TOO_MANY");
        takings.add(OTHER, new Takings.Taking(0, null));
        assertThat(room.refusal(0, takings)).map(Issue::code).contains("SANDBOX_FULL");
    }
}
