package migration.exchange.portal.web;

import java.util.List;
import migration.exchange.quarantine.DeadLetters;

/** Two of one queue; what is sent back comes back. */
final class SampleDeadLetters implements DeadLetters {

    static final String QUEUE = "batches.border-police";

    private static final List<DeadLetter> ALL = List.of(letter("ID:1", 86_400), letter("ID:2", 3_600));

    private static DeadLetter letter(String id, long secondsAgo) {
        return new DeadLetter(
                id,
                QUEUE,
                "the store refused a document",
                Samples.NOW.minusSeconds(secondsAgo),
                10,
                Samples.COMPLETED + "-0+500");
    }

    @Override
    public List<DeadLetter> list() {
        return ALL;
    }

    @Override
    public boolean redeliver(DeadLetter letter) {
        return true;
    }
}
