package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.replay.Retelling;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells by a queue of its own: what is received meanwhile does not wait behind it. All messages are one group, so that one
 * consumer at a time has them, in order, in however many processes.
 */
@Component
class BrokerRetelling implements Retelling {

    private static final String QUEUE = "replays";
    private static final String MARKERS = "replay.markers";
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final String GROUP = "JMSXGroupID";

    private final ConnectionFactory broker;
    private final JmsTemplate jms;

    BrokerRetelling(ConnectionFactory broker) {
        this.broker = broker;
        this.jms = new JmsTemplate(broker);
    }

    @Override
    public void tell(SubmissionId submission, String job) {
        send(submission.value(), job + " " + submission);
    }

    @Override
    public void mark(String turn, int number) {
        String marker = "marker " + turn + " " + number;
        send(marker, marker);
    }

    private void send(String text, String duplicateId) {
        jms.send(QUEUE, session -> message(session, text, duplicateId));
    }

    /** Without the job's name in it the broker would drop silently what it knows from the door. */
    private static Message message(Session session, String text, String duplicateId) throws JMSException {
        Message message = session.createTextMessage(text);
        message.setStringProperty(DUPLICATE_ID, duplicateId);
        message.setStringProperty(GROUP, QUEUE);
        return message;
    }

    /** Markers of earlier turns are taken out and forgotten. */
    @Override
    public Optional<Integer> returned(String turn, Duration wait) {
        JmsTemplate receiver = new JmsTemplate(broker);
        receiver.setReceiveTimeout(wait.toMillis());
        Message message = receiver.receive(MARKERS);
        String[] words = message instanceof TextMessage text ? text(text).split(" ") : new String[0];
        return words.length == 3 && words[1].equals(turn) ? Optional.of(Integer.valueOf(words[2])) : Optional.empty();
    }

    private static String text(TextMessage message) {
        try {
            return message.getText();
        } catch (JMSException unreadable) {
            return "";
        }
    }
}
