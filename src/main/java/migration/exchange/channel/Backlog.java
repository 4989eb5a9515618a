package migration.exchange.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import migration.exchange.intake.Admission;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits in the queues of an agency, asked of the broker at most once a second. */
@Component("backlog")
public class Backlog implements Admission.Waiting {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ToLongFunction<String> broker;
    private final Admission.Limits limits;
    private final Clock clock;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** @param broker says how many messages are in a queue */
    public Backlog(ToLongFunction<String> broker, Admission.Limits limits, @Qualifier("machineClock") Clock clock) {
        this.broker = broker;
        this.limits = limits;
        this.clock = clock;
    }

    private record Count(long messages, Instant at) {}

    @Override
    public long submissions(String agency) {
        return messages(JmsDoor.SUBMISSIONS + "." + agency);
    }

    /**
     * Waits until a queue of batches is shorter than it may be: what comes behind waits in the broker meanwhile.
     *
     * @throws IllegalStateException when the process ends before: the broker delivers again
     */
    public void awaitRoom(String queue) throws InterruptedException {
        while (messages(queue) >= limits.batches()) {
            if (ending.await(FRESH.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the process ends before there is room in " + queue);
            }
        }
    }

    /** Lets go whoever waits, so that the process can end. */
    @EventListener(ContextClosedEvent.class)
    public void end() {
        ending.countDown();
    }

    private long messages(String queue) {
        Instant now = clock.instant();
        return counts.compute(
                        queue,
                        (name, known) ->
                                known != null && now.isBefore(known.at().plus(FRESH))
                                        ? known
                                        : new Count(broker.applyAsLong(name), now))
                .messages();
    }
}
