package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes along what waits behind a message, in the transaction that consumes it, where many cost hardly more than one. Of
 * messages that failed before, no two are ever taken together: one that cannot be worked off takes none with it to the dead
 * letters.
 */
final class Companions {

    private final ConnectionFactory broker;
    private final JmsTemplate jms;

    Companions(ConnectionFactory broker) {
        this.broker = broker;
        this.jms = new JmsTemplate(broker);
    }

    /**
     * A message and what waits behind it.
     *
     * @param first a message that the route's session holds
     * @param room asked once for each message that was taken, in order, whether there is room for another
     * @return in the order of the queue
     */
    List<Held> with(Held first, String queue, Predicate<Held> room) {
        List<Held> together = new ArrayList<>(List.of(first));
        // outside a session of the route a message would be gone before it is worked off
        if (first.isFresh() && room.test(first) && TransactionSynchronizationManager.hasResource(broker)) {
            jms.execute(session -> gather(session, queue, together, room), true);
        }
        return together;
    }

    private static @Nullable Void gather(Session session, String queue, List<Held> together, Predicate<Held> room)
            throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            Held last;
            do {
                Message next = consumer.receiveNoWait();
                if (next == null) {
                    return null;
                }
                last = Held.of(next);
                together.add(last);
            } while (last.isFresh() && room.test(last));
        }
        return null;
    }
}
