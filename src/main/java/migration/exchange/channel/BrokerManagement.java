package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.UncategorizedJmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

/** Asks the broker's management of a queue, whichever process the broker is in. */
@Component
class BrokerManagement {

    private static final String ADDRESS = "activemq.management";
    private static final long PATIENCE_MILLIS = 5_000;

    private final JmsTemplate jms;

    BrokerManagement(ConnectionFactory broker) {
        this.jms = new JmsTemplate(broker);
        jms.setReceiveTimeout(PATIENCE_MILLIS);
    }

    /** Fills in what is asked. */
    private interface Question {
        void put(Message message) throws JMSException;
    }

    /**
     * An attribute of a queue.
     *
     * @return null when there is no such queue, or the attribute has no value
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    <T> @Nullable T attribute(String queue, String name, Class<T> type) {
        return ask(question -> JMSManagementHelper.putAttribute(question, ResourceNames.QUEUE + queue, name), type);
    }

    /**
     * What an operation on a queue answers.
     *
     * @return null when it was refused
     * @throws org.springframework.jms.JmsException when the broker is away
     */
    <T> @Nullable T invoke(String queue, String operation, Class<T> type, Object... arguments) {
        return ask(
                question -> JMSManagementHelper.putOperationInvocation(
                        question, ResourceNames.QUEUE + queue, operation, arguments),
                type);
    }

    private <T> @Nullable T ask(Question question, Class<T> type) {
        Message answer = jms.sendAndReceive(ADDRESS, session -> {
            Message message = session.createMessage();
            question.put(message);
            return message;
        });
        if (answer == null) {
            throw new UncategorizedJmsException("the broker's management does not answer");
        }
        return read(answer, type);
    }

    private static <T> @Nullable T read(Message answer, Class<T> type) {
        try {
            return JMSManagementHelper.hasOperationSucceeded(answer)
                    ? type.cast(JMSManagementHelper.getResult(answer, type))
                    : null;
        } catch (JMSException unreadable) {
            throw JmsUtils.convertJmsAccessException(unreadable);
        } catch (Exception unexpected) {
            throw new IllegalStateException("the broker's management does not answer with a " + type, unexpected);
        }
    }
}
