package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.springframework.jms.UncategorizedJmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

/** How many messages are in a queue and since when, as the broker's management says, whichever process it is in. */
@Component
public class QueueCounts implements ToLongFunction<String> {

    private static final String MANAGEMENT = "activemq.management";
    private static final long PATIENCE_MILLIS = 5_000;

    private final JmsTemplate jms;

    public QueueCounts(ConnectionFactory broker) {
        this.jms = new JmsTemplate(broker);
        jms.setReceiveTimeout(PATIENCE_MILLIS);
    }

    /**
     * Counts.
     *
     * @return 0 for a queue that is not there yet
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    @Override
    public long applyAsLong(String queue) {
        return ask(queue, "messageCount").orElse(0L);
    }

    /**
     * How long the first message of a queue has been there.
     *
     * @return empty when there is none, or none that is due
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    public Optional<Duration> oldest(String queue) {
        return ask(queue, "firstMessageAge").map(Duration::ofMillis);
    }

    private Optional<Long> ask(String queue, String attribute) {
        Message answer = jms.sendAndReceive(MANAGEMENT, session -> {
            Message question = session.createMessage();
            JMSManagementHelper.putAttribute(question, ResourceNames.QUEUE + queue, attribute);
            return question;
        });
        if (answer == null) {
            throw new UncategorizedJmsException("the broker's management does not answer");
        }
        try {
            return number(answer);
        } catch (JMSException unreadable) {
            throw JmsUtils.convertJmsAccessException(unreadable);
        } catch (Exception noNumber) {
            throw new IllegalStateException("the broker's management does not answer with a number", noNumber);
        }
    }

    private static Optional<Long> number(Message answer) throws Exception {
        return JMSManagementHelper.hasOperationSucceeded(answer)
                ? Optional.ofNullable((Long) JMSManagementHelper.getResult(answer, Long.class))
                : Optional.empty();
    }
}
