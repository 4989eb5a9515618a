package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/**
 * Takes claim checks and events together that wait one behind the other, so that many small ones are one commit, and many
 * small batches one request to the store.
 */
@Component("gathering")
public class Gathering {

    private static final int MESSAGES = 64;

    /** More records make a request to the store no cheaper for each of them. */
    private static final int RECORDS = 1_500;

    /** What is taken together is in memory together, batches as documents and as what is made of them. */
    private static final long BYTES = 2_000_000;

    /** What has failed so often is tried alone. */
    private static final int TRIES = 2;

    private final Companions companions;
    private final Archive archive;
    private final Messages messages = new Messages();

    public Gathering(ConnectionFactory broker, Archive archive) {
        this.companions = new Companions(broker);
        this.archive = archive;
    }

    /**
     * Claim checks that one session holds.
     *
     * @param claimChecks those to be worked off together
     * @param suspects one that has failed twice, or killed its process twice; none as a rule
     */
    public record Gathered(List<String> claimChecks, List<Held> suspects) {

        public int taken() {
            return claimChecks.size() + suspects.size();
        }
    }

    /** The claim check of a batch and those that wait behind it. */
    public Gathered batches(String queue, String batch, int records, int tries) {
        Room room = new Room();
        return gathered(companions.with(new Held(batch, records, tries), queue, held -> {
            Batch next = messages.readBatch(held.text());
            return room.isLeftBehind(next.id().count(), next.length());
        }));
    }

    /** The claim check of a submission and those that wait behind it. */
    public Gathered submissions(String queue, String submission, int tries) {
        Room room = new Room();
        return gathered(companions.with(
                new Held(submission, 0, tries), queue, held -> room.isLeftBehind(0, bytes(held.text()))));
    }

    /** An event and those that wait behind it; one that cannot be counted is no suspect, the broker gives it up. */
    public List<String> events(String queue, String event, int tries) {
        Room room = new Room();
        return companions
                .with(
                        new Held(event, 0, tries),
                        queue,
                        held -> room.isLeftBehind(0, held.text().length()))
                .stream()
                .map(Held::text)
                .toList();
    }

    private long bytes(String submission) {
        return archive.find(new SubmissionId(submission)).map(Submission::bytes).orElse(0L);
    }

    /** A claim check that is to be worked off by itself. */
    public List<String> single(@Body String claimCheck) {
        return List.of(claimCheck);
    }

    private static Gathered gathered(List<Held> all) {
        return new Gathered(
                all.stream().filter(one -> !isSuspect(one)).map(Held::text).toList(),
                all.stream().filter(Gathering::isSuspect).toList());
    }

    private static boolean isSuspect(Held claimCheck) {
        return claimCheck.deliveries() > TRIES;
    }

    /** As much as should be done in one transaction. */
    private static final class Room {

        private int messages;
        private int records;
        private long bytes;

        /** Whether there is room for more behind another of so much. */
        boolean isLeftBehind(int moreRecords, long moreBytes) {
            messages++;
            records += moreRecords;
            bytes += moreBytes;
            return messages < MESSAGES && records < RECORDS && bytes < BYTES;
        }
    }
}
