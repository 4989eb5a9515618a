package migration.exchange.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How many messages are in a queue, and since when. */
@Component
public class QueueCounts implements ToLongFunction<String> {

    private final BrokerManagement broker;

    QueueCounts(BrokerManagement broker) {
        this.broker = broker;
    }

    /**
     * Counts.
     *
     * @return 0 for a queue that is not there yet
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    @Override
    public long applyAsLong(String queue) {
        return number(queue, "messageCount").orElse(0L);
    }

    /**
     * How long the first message of a queue has been there.
     *
     * @return empty when there is none, or none that is due
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    public Optional<Duration> oldest(String queue) {
        return number(queue, "firstMessageAge").map(Duration::ofMillis);
    }

    private Optional<Long> number(String queue, String attribute) {
        return Optional.ofNullable(broker.attribute(queue, attribute, Long.class));
    }
}
