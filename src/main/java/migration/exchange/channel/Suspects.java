package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.List;
import java.util.Objects;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/** Takes suspects from their queue, on the session of the trial. */
@Component("suspects")
public class Suspects {

    static final String QUEUE = "suspects";
    static final String ORIGIN = "origin";
    private static final String RECORDS = "records";

    private final JmsTemplate jms;

    public Suspects(ConnectionFactory broker) {
        this.jms = new JmsTemplate(broker);
    }

    /** One suspect; none when another trial has it, or when it was given up meanwhile. */
    public List<Suspect> next() {
        return Objects.requireNonNull(jms.execute(Suspects::next, true));
    }

    private static List<Suspect> next(Session session) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
            Message message = consumer.receiveNoWait();
            return message == null ? List.of() : List.of(suspect(message));
        }
    }

    private static Suspect suspect(Message message) throws JMSException {
        return new Suspect(
                message.getBody(String.class),
                message.getStringProperty(ORIGIN),
                message.propertyExists(RECORDS) ? message.getIntProperty(RECORDS) : 0,
                message.getIntProperty("JMSXDeliveryCount"));
    }
}
