package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the broker holds during one seed. It survives every kill. */
final class Post {

    static final String DEAD_LETTERS = "dead.letters";
    /** As the platform's broker is set. */
    private static final int MOST_DELIVERIES = 5;

    private static final String TOKENS = "tokens.";

    /** Never parked, since as many trials must be there as suspects. */
    private static final String TRIALS = "trials";
    /** Delivered again at once: its trial is what waits. */
    private static final String SUSPECTS = "suspects";

    private static final long REDELIVERY_DELAY = 500;
    private static final long LONGEST_DELAY = 60_000;

    private final Play play;
    private final Map<String, List<Letter>> queues = new TreeMap<>();
    /** How many messages of a queue some session holds. */
    private final Map<String, Integer> held = new TreeMap<>();

    private final Set<String> duplicateIds = new HashSet<>();
    private int lastId;

    Post(Play play) {
        this.play = play;
    }

    List<Letter> queue(String name) {
        return queues.computeIfAbsent(name, queue -> new ArrayList<>());
    }

    boolean hasMail(String queue, long now) {
        for (Letter letter : queue(queue)) {
            if (letter.from <= now) {
                return true;
            }
        }
        return false;
    }

    /** When the next message can be delivered that cannot be now. */
    long nextMail(long now) {
        return queues.entrySet().stream()
                .filter(queue -> !queue.getKey().equals(DEAD_LETTERS))
                .flatMap(queue -> queue.getValue().stream())
                .mapToLong(letter -> letter.from)
                .filter(from -> from > now && from < now + PulledRows.FOR_EVER.toMillis() / 2)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** A new message; one whose duplicate id is known is dropped, as the broker does outside of transactions. */
    void put(String queue, Letter letter) {
        Object duplicateId = letter.properties.get(Letter.DUPLICATE_ID);
        if (duplicateId != null && !duplicateIds.add(duplicateId.toString())) {
            play.counts.add("duplicate id refused");
            play.trace.note("duplicate id refused");
            return;
        }
        letter.id = String.valueOf(++lastId);
        queue(queue).add(letter);
    }

    /** Delivers one of the messages that can be; null when there is none. */
    Letter take(String queue) {
        List<Letter> ready =
                queue(queue).stream().filter(letter -> letter.from <= play.now).toList();
        if (ready.isEmpty()) {
            return null;
        }
        Letter taken = ready.get(0);
        if (ready.size() > 1 && play.happens(play.weather.disorder(), "message overtaken")) {
            taken = ready.get(1 + play.chance.below(ready.size() - 1));
        }
        queue(queue).remove(taken);
        held.merge(queue, 1, Integer::sum);
        taken.deliveries++;
        if (taken.deliveries > 1) {
            play.counts.add("message redelivered");
        }
        play.trace.note("takes " + queue + " " + taken.id + " (" + taken.deliveries + ")");
        return taken;
    }

    long count(String queue) {
        return queue(queue).size() + held.getOrDefault(queue, 0);
    }

    /** A message is consumed. */
    void done(String queue) {
        held.merge(queue, -1, Integer::sum);
    }

    /** A delivery failed. */
    void giveBack(String queue, Letter letter) {
        done(queue);
        play.counts.add("delivery rolled back");
        if (letter.deliveries >= MOST_DELIVERIES && !queue.equals(TRIALS) && !queue.startsWith(TOKENS)) {
            play.counts.add("message parked");
            play.trace.note("dead letter: " + queue + " " + letter.id);
            letter.properties.put(Letter.ORIGINAL_QUEUE, queue);
            queue(DEAD_LETTERS).add(letter);
            return;
        }
        letter.from = queue.equals(SUSPECTS)
                ? 0
                : play.now + Math.min(REDELIVERY_DELAY << (letter.deliveries - 1), LONGEST_DELAY);
        queue(queue).add(letter);
    }

    /**
     * Its consumer was killed: it comes again, and is never parked for that; at once when the broker sees that the
     * connection is gone, else when it has waited long enough for it.
     */
    void putBack(String queue, Letter letter) {
        done(queue);
        play.counts.add("delivery cut off by a kill");
        if (play.happens(play.weather.lingering(), "session outlives its process")) {
            letter.from = play.now + play.chance.below((int) LONGEST_DELAY);
        }
        queue(queue).add(letter);
    }

    /** A delivery succeeded; seldom all that it took comes again all the same. A token never does: it would be two. */
    boolean repeats(String queue) {
        boolean repeated = play.repeatsLeft > 0
                && !queue.startsWith(TOKENS)
                && play.happens(play.weather.repeated(), "message repeated after its commit");
        play.repeatsLeft -= repeated ? 1 : 0;
        return repeated;
    }

    /** A message that was consumed comes again. */
    void again(String queue, Letter letter) {
        Letter again = letter.fresh();
        again.properties.remove(Letter.DUPLICATE_ID);
        put(queue, again);
    }
}
