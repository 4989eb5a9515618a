package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Accounts;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands events to the accounts. What waits behind an event is taken along in its transaction, since many events cost the
 * store hardly more than one. Of events that failed before, no two are ever taken together: one that nobody can count
 * takes none with it to the dead letters.
 */
@Component("accounting")
public class Accounting {

    private static final String OUTCOMES = "outcomes";
    private static final int MANY = 64;
    /** Characters of events taken together, so that they do not fill the memory. */
    private static final int LONG = 2_000_000;

    private final Counting counting;
    private final ConnectionFactory broker;
    private final JmsTemplate jms;

    public Accounting(Accounts accounts, Screening screening, ConnectionFactory broker) {
        this.counting = new Counting(accounts, screening);
        this.broker = broker;
        this.jms = new JmsTemplate(broker);
    }

    /** Takes the event of a message and those that wait behind it. */
    public void record(@Body String event, @Header("JMSXDeliveryCount") int deliveries) {
        List<String> events = new ArrayList<>(List.of(event));
        // outside a session of the route a message would be gone before it is counted
        if (deliveries < 2 && TransactionSynchronizationManager.hasResource(broker)) {
            jms.execute(session -> waiting(session, events), true);
        }
        counting.count(events);
    }

    private static @Nullable Void waiting(Session session, List<String> events) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(OUTCOMES))) {
            int length = events.get(0).length();
            boolean fresh = true;
            while (fresh && events.size() < MANY && length < LONG) {
                Message next = consumer.receiveNoWait();
                if (next == null) {
                    return null;
                }
                String event = next.getBody(String.class);
                events.add(event);
                length += event.length();
                fresh = next.getIntProperty("JMSXDeliveryCount") < 2;
            }
        }
        return null;
    }
}
