package migration.exchange.channel.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** Without a broker the archive says what is still to be judged: what has no outcome when a sandbox is opened again. */
public final class Pending {

    private final Chronicle archive;
    private final Settlements settlements;

    public Pending(Chronicle archive, Settlements settlements) {
        this.archive = archive;
        this.settlements = settlements;
    }

    /** The submissions that are not through, in the order of receipt. Waits while the store is away. */
    public List<String> unsettled() throws IOException {
        List<Submission> all = new ArrayList<>();
        try (Chronicle.Reading reading = archive.read(null)) {
            for (Optional<Submission> one = reading.next(); one.isPresent(); one = reading.next()) {
                all.add(one.get());
            }
        }
        Set<SubmissionId> settled = settlements.settled(all);
        return all.stream()
                .map(Submission::id)
                .filter(id -> !settled.contains(id))
                .map(SubmissionId::value)
                .toList();
    }
}
