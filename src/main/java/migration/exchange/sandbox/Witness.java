package migration.exchange.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.conformance.Sighting;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Reception;

/**
 * Remembers what receipts do not say: repeats and refusals at the door, and which accepted records took a version back or had
 * a Georgian name. Kept in a file of lines. Thread-safe.
 */
public final class Witness {

    /** Who is refused again and again shows nothing new by it. */
    private static final int MOST = 1_000;

    private static final String REPEATED = "repeated";
    private static final String REFUSED = "refused";
    private static final String JUDGED = "judged";

    private final Path file;
    private final Clock clock;
    private final List<Sighting> atTheDoor = new ArrayList<>();
    private final Map<SubmissionId, Map<Integer, Traits>> batches = new HashMap<>();

    /** @param file made when missing */
    public Witness(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8).forEach(this::read);
        }
    }

    /** How many accepted records took a version back, and how many had a name in Georgian letters. */
    public record Traits(int cancelled, int georgian) {

        private Traits plus(Traits more) {
            return new Traits(cancelled + more.cancelled, georgian + more.georgian);
        }
    }

    private void read(String line) {
        String[] words = line.split(" ");
        // the last line may be torn
        if (words.length == 4 && words[0].equals(REPEATED)) {
            atTheDoor.add(
                    new Sighting.Repeated(FeedId.parse(words[1]), Instant.parse(words[2]), new SubmissionId(words[3])));
        } else if (words.length == 4 && words[0].equals(REFUSED)) {
            atTheDoor.add(new Sighting.Refused(FeedId.parse(words[1]), Instant.parse(words[2]), words[3]));
        } else if (words.length == 5 && words[0].equals(JUDGED)) {
            keep(new SubmissionId(words[1]), Integer.parseInt(words[2]), traits(words));
        }
    }

    private static Traits traits(String[] words) {
        return new Traits(Integer.parseInt(words[3]), Integer.parseInt(words[4]));
    }

    private void keep(SubmissionId submission, int first, Traits traits) {
        batches.computeIfAbsent(submission, id -> new HashMap<>()).put(first, traits);
    }

    /** Remembers what the door answered. */
    synchronized void answered(FeedId feed, Reception reception) {
        Instant now = clock.instant();
        if (atTheDoor.size() >= MOST) {
            return;
        }
        if (reception instanceof Reception.Refused refused) {
            atTheDoor.add(new Sighting.Refused(feed, now, refused.reason().code()));
            write(REFUSED, feed, now, refused.reason().code());
        } else if (reception instanceof Reception.Taken taken && taken.repeat()) {
            atTheDoor.add(new Sighting.Repeated(feed, now, taken.submission().id()));
            write(REPEATED, feed, now, taken.submission().id());
        }
    }

    /** Remembers what stood in a batch that is written; the same batch again is the same. */
    public synchronized void judged(BatchId batch, Traits traits) {
        keep(batch.submission(), batch.firstPosition(), traits);
        write(JUDGED, batch.submission(), batch.firstPosition(), traits.cancelled(), traits.georgian());
    }

    /** What a submission had in all. */
    synchronized Traits of(SubmissionId submission) {
        return batches.getOrDefault(submission, Map.of()).values().stream().reduce(new Traits(0, 0), Traits::plus);
    }

    /** What was repeated or refused of a feed, oldest first. */
    synchronized List<Sighting> atTheDoor(FeedId feed) {
        return atTheDoor.stream()
                .filter(sighting -> sighting.feed().equals(feed))
                .toList();
    }

    private void write(Object... words) {
        String line = Stream.of(words).map(Object::toString).collect(Collectors.joining(" "));
        try {
            Files.writeString(
                    file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen in the sandbox cannot be kept", e);
        }
    }
}
