package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/** Takes suspects from their queue, on the session of the trial. */
@Component("suspects")
public class Suspects {

    static final String QUEUE = "suspects";
    static final String ORIGIN = "origin";

    private final JmsTemplate jms;
    private final ToLongFunction<String> counts;

    /** @param counts says how many messages are in a queue, those that some session holds included */
    public Suspects(ConnectionFactory broker, ToLongFunction<String> counts) {
        this.jms = new JmsTemplate(broker);
        this.counts = counts;
    }

    /**
     * One suspect; none when all have been given up.
     *
     * @throws IllegalStateException when there is one, but a session holds it that may have ended without the broker
     *     knowing: a trial that left without it would be missing when it comes back
     */
    public List<Suspect> next() {
        List<Suspect> found = Objects.requireNonNull(jms.execute(Suspects::first, true));
        if (found.isEmpty() && counts.applyAsLong(QUEUE) > 0) {
            throw new IllegalStateException("a suspect is held by another session; its trial waits for it");
        }
        return found;
    }

    private static List<Suspect> first(Session session) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
            Message message = consumer.receiveNoWait();
            return message == null ? List.of() : List.of(suspect(message));
        }
    }

    private static Suspect suspect(Message message) throws JMSException {
        Held held = Held.of(message);
        return new Suspect(held.text(), message.getStringProperty(ORIGIN), held.records(), held.deliveries());
    }
}
