package migration.exchange.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.archive.Archive;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.CrossingsXml;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.OwnForms;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    /** A large original is not read to its end for the few bytes of its head. */
    @Test
    void readsNoMoreOfTheOriginalThanItNeeds() throws IOException {
        StringBuilder text = new StringBuilder(CrossingsXml.HEAD);
        for (int i = 0; i < 2_000; i++) {
            text.append(CrossingsXml.crossing("A-" + i));
        }
        String original = text + CrossingsXml.TAIL;
        Counted archive = new Counted(original.getBytes(StandardCharsets.UTF_8));
        String wanted = CrossingsXml.crossing("A-1999").strip();
        RecordPlace place = new RecordPlace(
                CrossingsXml.ID,
                1999,
                original.substring(0, original.indexOf(wanted)).getBytes(StandardCharsets.UTF_8).length,
                wanted.getBytes(StandardCharsets.UTF_8).length);

        String draft = new String(
                new Drafts(archive, new OwnForms(Map.of()), List.of(), Contracts.CONTEXT).of(place),
                StandardCharsets.UTF_8);

        assertThat(draft).startsWith("<?xml").contains(wanted).endsWith("</records></submission>");
        assertThat(draft.split("<crossing ")).hasSize(2);
        assertThat(archive.read).isPositive().isLessThan(300_000);
        assertThat(archive.closed).isTrue();
    }

    @Test
    void cancelsTheRecordAndNothingElse() throws IOException {
        String one = CrossingsXml.crossing("A-1").strip();
        for (String said : List.of("", " cancelled=\"false\"", " cancelled='true'")) {
            String record = one.replaceFirst(" version=\"1\"", " version=\"1\"" + said);
            String original = CrossingsXml.HEAD + record + CrossingsXml.TAIL;
            Counted archive = new Counted(original.getBytes(StandardCharsets.UTF_8));
            RecordPlace place = new RecordPlace(
                    CrossingsXml.ID,
                    0,
                    original.substring(0, original.indexOf(record)).getBytes(StandardCharsets.UTF_8).length,
                    record.getBytes(StandardCharsets.UTF_8).length);

            String cancelled = new String(
                    new Drafts(archive, new OwnForms(Map.of()), List.of(), Contracts.CONTEXT).cancelled(place),
                    StandardCharsets.UTF_8);

            assertThat(cancelled)
                    .isEqualToIgnoringWhitespace(CrossingsXml.HEAD
                            + one.replaceFirst("<crossing", "<crossing cancelled=\"true\"")
                            + CrossingsXml.TAIL);
        }
    }

    /** One submission; counts what is read of it as a stream. */
    private static final class Counted implements Archive {

        private final byte[] body;
        private long read;
        private boolean closed;

        Counted(byte[] body) {
            this.body = body;
        }

        @Override
        public boolean append(Submission submission, InputStream more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Submission> find(SubmissionId id) {
            Envelope envelope = new Envelope(CrossingsXml.CONTRACT, "BP-101", 7, NOW, NOW);
            return Optional.of(new Submission(
                    id,
                    CrossingsXml.CONTRACT.feed(),
                    envelope,
                    false,
                    NOW,
                    "border-police",
                    Channel.HTTP,
                    "",
                    body.length,
                    StandardCharsets.UTF_8,
                    null));
        }

        @Override
        public InputStream open(SubmissionId id) {
            return new FilterInputStream(new ByteArrayInputStream(body)) {
                @Override
                public int read(byte[] target, int from, int length) throws IOException {
                    int count = super.read(target, from, length);
                    read += Math.max(count, 0);
                    return count;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }

        @Override
        public byte[] slice(SubmissionId id, long offset, int length) {
            return Arrays.copyOfRange(body, (int) offset, (int) offset + length);
        }
    }
}
