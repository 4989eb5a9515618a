package migration.exchange.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Who is refused for the same reason again and again shows nothing new by it. */
    private static final int MOST = 50;

    private static final String REPEATED = "repeated";
    private static final String REFUSED = "refused";
    private static final String JUDGED = "judged";

    private final Lines lines;
    private final Clock clock;
    private final List<Sighting> atTheDoor = new ArrayList<>();
    private final Map<SubmissionId, Map<Integer, Traits>> batches = new HashMap<>();

    /** @param file made when missing */
    public Witness(Path file, Clock clock) throws IOException {
        this.lines = new Lines(file);
        this.clock = clock;
        lines.read().forEach(this::read);
    }

    /** How many accepted records took a version back, and how many had a name in Georgian letters. */
    public record Traits(int cancelled, int georgian) {

        private Traits plus(Traits more) {
            return new Traits(cancelled + more.cancelled, georgian + more.georgian);
        }
    }

    private void read(String[] words) {
        switch (words[0]) {
            case REPEATED ->
                atTheDoor.add(new Sighting.Repeated(
                        FeedId.parse(words[1]), Instant.parse(words[2]), new SubmissionId(words[3])));
            case REFUSED ->
                atTheDoor.add(new Sighting.Refused(FeedId.parse(words[1]), Instant.parse(words[2]), words[3]));
            case JUDGED -> keep(new SubmissionId(words[1]), Integer.parseInt(words[2]), traits(words));
            default -> throw new IllegalStateException("no word of a witness: " + words[0]);
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
        if (reception instanceof Reception.Refused refused) {
            String code = refused.reason().code();
            remember(new Sighting.Refused(feed, clock.instant(), code), REFUSED, code);
        } else if (reception instanceof Reception.Taken taken && taken.repeat()) {
            SubmissionId id = taken.submission().id();
            remember(new Sighting.Repeated(feed, clock.instant(), id), REPEATED, id);
        }
    }

    private void remember(Sighting seen, String word, Object what) {
        if (atTheDoor.stream().filter(before -> isAlike(before, seen)).count() < MOST) {
            atTheDoor.add(seen);
            write(word, seen.feed(), seen.at(), what);
        }
    }

    private static boolean isAlike(Sighting one, Sighting other) {
        boolean same = one.feed().equals(other.feed()) && one.getClass() == other.getClass();
        return same
                && (!(one instanceof Sighting.Refused first) || first.code().equals(((Sighting.Refused) other).code()));
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
        try {
            lines.add(words);
        } catch (IOException e) {
            throw new UncheckedIOException("what was seen in the sandbox cannot be kept", e);
        }
    }
}
