package migration.exchange.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archive has and the accounts have not. */
class PendingTest {

    @TempDir
    Path folder;

    @Test
    void isWhatHasNoOutcomeInTheOrderOfReceipt() throws IOException {
        try (SegmentArchive archive = new SegmentArchive(folder, 1 << 20)) {
            for (String id : new String[] {"c", "a", "b"}) {
                archive.append(submission(id), new ByteArrayInputStream(new byte[] {1}));
            }
            Settlements settled = new Settlements() {
                @Override
                public Set<SubmissionId> settled(Collection<Submission> submissions) {
                    assertThat(submissions).hasSize(3);
                    return Set.of(submission("a").id());
                }

                @Override
                public Optional<RecordOutcome> rejudged(Submission correction) {
                    return Optional.empty();
                }
            };
            assertThat(new Pending(archive, settled).unsettled()).containsExactly("b".repeat(32), "c".repeat(32));
        }
    }

    /** Received in the order of their letters. */
    private static Submission submission(String letter) {
        return new Submission(
                new SubmissionId(letter.repeat(32)),
                FeedId.parse("border-police/crossings"),
                null,
                false,
                Instant.ofEpochSecond(letter.charAt(0)),
                "test",
                Channel.HTTP,
                "",
                1,
                StandardCharsets.UTF_8,
                null);
    }
}
