package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import migration.exchange.envelope.Batch;
import migration.exchange.quarantine.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The dead letter channel of the broker: looked at without taking anything out, until somebody sends a letter back. */
@Component
class BrokerDeadLetters implements DeadLetters {

    private static final String QUEUE = "dead.letters";
    private static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";
    /** How often what was tried alone was tried, when the route gave it up. */
    private static final String TRIALS = "deliveries";

    private static final int MOST = 1000;

    private final JmsTemplate jms;
    private final BrokerManagement management;
    private final Messages messages = new Messages();

    BrokerDeadLetters(ConnectionFactory broker, BrokerManagement management) {
        this.jms = new JmsTemplate(broker);
        this.management = management;
    }

    @Override
    public List<DeadLetter> list() {
        List<DeadLetter> found = jms.browse(QUEUE, (session, browser) -> read(browser));
        return found == null ? List.of() : found;
    }

    /** Moved inside the broker, in one step, with all that it says of itself: who has sent it, above all. */
    @Override
    public boolean redeliver(DeadLetter letter) {
        Integer moved = management.invoke(
                QUEUE, "moveMessages", Integer.class, "AMQUserID='" + letter.id() + "'", letter.queue());
        return moved != null && moved > 0;
    }

    private List<DeadLetter> read(QueueBrowser browser) throws JMSException {
        List<DeadLetter> letters = new ArrayList<>();
        Enumeration<?> waiting = browser.getEnumeration();
        while (waiting.hasMoreElements() && letters.size() < MOST) {
            letters.add(letter((Message) waiting.nextElement()));
        }
        return letters;
    }

    private DeadLetter letter(Message message) throws JMSException {
        String queue = queue(message);
        return new DeadLetter(
                message.getJMSMessageID(),
                queue == null ? "" : queue,
                null,
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.getIntProperty(message.propertyExists(TRIALS) ? TRIALS : "JMSXDeliveryCount"),
                description(queue, message));
    }

    /** Where it was worked on before it was suspected, if it was. */
    private static @Nullable String queue(Message message) throws JMSException {
        String origin = message.getStringProperty(Suspects.ORIGIN);
        return origin == null ? message.getStringProperty(ORIGINAL_QUEUE) : origin;
    }

    /** Claim checks say what they are about; a message with a body of its own is only named by its queue. */
    private String description(@Nullable String queue, Message message) throws JMSException {
        if (!(message instanceof TextMessage text) || queue == null) {
            return "";
        }
        return switch (queue.replaceFirst("\\..*", "")) {
            case JmsDoor.SUBMISSIONS -> text.getText();
            case "batches" -> batch(text.getText());
            case "outcomes" -> outcome(text.getText());
            default -> "";
        };
    }

    private String batch(String text) {
        try {
            Batch batch = messages.readBatch(text);
            return batch.id().toString();
        } catch (JacksonException notABatch) {
            return "";
        }
    }

    private String outcome(String text) {
        try {
            return messages.readEvent(text).submission().id().value();
        } catch (JacksonException notAnEvent) {
            return "";
        }
    }
}
