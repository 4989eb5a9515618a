package migration.exchange.quarantine.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.quarantine.DeadLetters;
import migration.exchange.quarantine.DeadLetters.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What may be asked of dead letters at the doors. None is sent back that was not named, or counted, by whoever asks. */
@Component
class DeadLetterDoor {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDoor.class);

    private final DeadLetters letters;

    DeadLetterDoor(DeadLetters letters) {
        this.letters = letters;
    }

    /** The letters of one queue, oldest first. */
    record Heap(String queue, List<DeadLetter> letters) {

        public Instant first() {
            return letters.get(0).since();
        }

        public Instant last() {
            return letters.get(letters.size() - 1).since();
        }
    }

    /**
     * What became of letters.
     *
     * @param redelivered ids of those sent back
     * @param gone ids of those that lay there no more
     */
    record Redelivery(List<String> redelivered, List<String> gone) {}

    /** All, oldest first. */
    List<DeadLetter> list() {
        return letters.list();
    }

    /** All by the queue they come from. */
    List<Heap> heaps() {
        Map<String, List<DeadLetter>> byQueue =
                list().stream().collect(Collectors.groupingBy(DeadLetter::queue, TreeMap::new, Collectors.toList()));
        return byQueue.entrySet().stream()
                .map(heap -> new Heap(heap.getKey(), heap.getValue()))
                .toList();
    }

    /** Sends letters back that are named one by one. */
    Redelivery redeliver(@Nullable Collection<String> ids, String by, @Nullable String reason) {
        if (ids == null || ids.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "REDELIVERY_OF_NOTHING"));
        }
        String why = Reason.of(reason);
        Map<String, DeadLetter> known =
                list().stream().collect(Collectors.toMap(DeadLetter::id, letter -> letter, (one, same) -> one));
        Redelivery done = new Redelivery(new ArrayList<>(), new ArrayList<>());
        for (String id : ids) {
            DeadLetter letter = known.get(id);
            boolean sent = letter != null && letters.redeliver(letter);
            (sent ? done.redelivered() : done.gone()).add(id);
        }
        LOG.info("{} sent {} dead letters back: {}", by, done.redelivered().size(), why);
        return done;
    }

    /**
     * Sends the oldest of a queue's letters back, to see whether the cause is gone, or all.
     *
     * @param count how many the caller has seen there; when there are others now, nothing is sent
     */
    Redelivery redeliver(String queue, boolean all, long count, String by, @Nullable String reason) {
        List<String> ids = heaps().stream()
                .filter(heap -> heap.queue().equals(queue))
                .flatMap(heap -> heap.letters().stream())
                .map(DeadLetter::id)
                .toList();
        if (all && ids.size() != count) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "REDELIVERY_COUNT", String.valueOf(ids.size())));
        }
        return redeliver(all ? ids : ids.stream().limit(1).toList(), by, reason);
    }
}
