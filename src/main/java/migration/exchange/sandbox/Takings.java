package migration.exchange.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox has taken: how many records each submission has, and how its sender wants it to end. Kept in a file, so that
 * what is judged after a restart ends as it was asked, and the door need not ask the store. Thread-safe.
 */
public final class Takings {

    private static final String NONE = "-";

    private final Lines lines;
    private final Map<SubmissionId, Taking> takings = new LinkedHashMap<>();

    /** @param file a line for each submission: id, records, scenario; made when missing */
    public Takings(Path file) throws IOException {
        lines = new Lines(file);
        lines.read().forEach(this::read);
    }

    /**
     * What is kept of a submission.
     *
     * @param records how many it has
     * @param scenario how it is to end; null as it ends in the exchange
     */
    record Taking(int records, @Nullable Scenario scenario) {}

    private void read(String[] words) {
        Scenario scenario = Scenario.named(words[2]).orElse(null);
        takings.put(new SubmissionId(words[0]), new Taking(Integer.parseInt(words[1]), scenario));
    }

    /** How a submission is to end; empty as it ends in the exchange. */
    public synchronized Optional<Scenario> scenario(SubmissionId submission) {
        return Optional.ofNullable(takings.get(submission)).map(Taking::scenario);
    }

    /** Keeps what was taken. */
    synchronized void add(SubmissionId submission, Taking taking) throws IOException {
        String scenario = taking.scenario() == null ? NONE : taking.scenario().name();
        lines.add(submission, taking.records(), scenario);
        takings.put(submission, taking);
    }

    /** How many submissions were taken. */
    synchronized int submissions() {
        return takings.size();
    }

    /** How many records are in them. */
    synchronized long records() {
        return takings.values().stream().mapToLong(Taking::records).sum();
    }
}
