package migration.exchange.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;

/** A replay over an archive in memory and a pipeline that works one submission off each time it is asked for a marker. */
class ReplayTest {

    private static final FeedId CROSSINGS = FeedId.parse("border-police/crossings");
    private static final FeedId VISAS = FeedId.parse("consular/visas");

    private final List<Submission> archived =
            IntStream.range(0, 1_000).mapToObj(ReplayTest::submission).toList();
    private final Pipeline pipeline = new Pipeline();
    private final Replay replay = new Replay(new Book(), new Shelf(), pipeline);

    private static Submission submission(int number) {
        StringBuilder id = new StringBuilder();
        for (int rest = number; id.length() < 32; rest /= 26) {
            id.insert(0, (char) ('a' + rest % 26));
        }
        return new Submission(
                new SubmissionId(id.toString()),
                number % 4 == 0 ? VISAS : CROSSINGS,
                null,
                false,
                Instant.EPOCH.plusMillis(number),
                "police",
                Channel.HTTP,
                "",
                1,
                StandardCharsets.UTF_8,
                null);
    }

    /** What was told and is not worked off, with the markers between. */
    private static final class Pipeline implements Retelling {

        final Deque<String> waiting = new ArrayDeque<>();
        final List<String> workedOff = new ArrayList<>();
        int mostWaiting;

        @Override
        public void tell(SubmissionId submission, String job) {
            waiting.add(submission.value());
            mostWaiting = Math.max(mostWaiting, (int)
                    waiting.stream().filter(one -> !one.startsWith("marker")).count());
        }

        @Override
        public void mark(String turn, int number) {
            waiting.add("marker " + turn + " " + number);
        }

        @Override
        public Optional<Integer> returned(String turn, Duration wait) {
            String next = waiting.poll();
            if (next != null && next.startsWith("marker " + turn)) {
                return Optional.of(Integer.valueOf(next.substring(next.lastIndexOf(' ') + 1)));
            }
            if (next != null && !next.startsWith("marker")) {
                workedOff.add(next);
            }
            return Optional.empty();
        }
    }

    private final class Book implements Chronicle {

        @Override
        public Reading read(String mark) {
            int[] at = {mark == null ? 0 : Integer.parseInt(mark)};
            return new Reading() {
                @Override
                public Optional<Submission> next() {
                    return at[0] < archived.size() ? Optional.of(archived.get(at[0]++)) : Optional.empty();
                }

                @Override
                public String mark() {
                    return String.valueOf(at[0]);
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }

        @Override
        public int size() {
            return archived.size();
        }
    }

    private final class Shelf implements Archive {

        @Override
        public boolean append(Submission submission, InputStream body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Submission> find(SubmissionId id) {
            return archived.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public InputStream open(SubmissionId id) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public byte[] slice(SubmissionId id, long offset, int length) {
            return new byte[length];
        }
    }

    private List<String> ids() {
        return archived.stream().map(one -> one.id().value()).toList();
    }

    @Test
    void tellsEverythingInOrderAndNeverMoreThanSomeHundredWait() throws Exception {
        MemoryRun run = new MemoryRun("one", Map.of());
        assertThat(replay.work(run)).contains("{\"submissions\":1000}");
        assertThat(pipeline.workedOff).isEqualTo(ids());
        assertThat(pipeline.mostWaiting).isLessThanOrEqualTo(300);
        assertThat(run.last.done()).isEqualTo(1000);
        assertThat(run.last.total()).isEqualTo(1000);
    }

    /** It ends only when the last one is worked off, not when it is told. */
    @Test
    void isDoneWhenAllIsThrough() throws Exception {
        replay.work(new MemoryRun("one", Map.of(Replays.FEED, VISAS.toString())));
        assertThat(pipeline.waiting).isEmpty();
        assertThat(pipeline.workedOff).hasSize(250).contains(ids().get(996)).doesNotContain(ids().get(999));
    }

    @Test
    void oneIsOne() throws Exception {
        MemoryRun run = new MemoryRun("one", Map.of(Replays.SUBMISSION, ids().get(417)));
        assertThat(replay.work(run)).contains("{\"submissions\":1}");
        assertThat(pipeline.workedOff).containsExactly(ids().get(417));
    }

    /** Stopped in the middle it keeps where all before is through; the next turn tells what may not be, and no more. */
    @Test
    void goesOnBehindWhatIsThrough() throws Exception {
        MemoryRun first = new MemoryRun("one", Map.of());
        first.keepsUntilStop = 4;
        assertThat(replay.work(first)).isEmpty();
        assertThat(first.checkpoint).isEqualTo("400");
        assertThat(first.last.done()).isEqualTo(400);
        assertThat(pipeline.workedOff).hasSize(400);

        MemoryRun second = new MemoryRun("two", Map.of());
        second.checkpoint = first.checkpoint;
        second.progress = first.last;
        assertThat(replay.work(second)).contains("{\"submissions\":1000}");
        assertThat(pipeline.workedOff).containsAll(ids()).hasSizeLessThanOrEqualTo(1_300);
        assertThat(second.last.done()).isEqualTo(1000);
    }
}
