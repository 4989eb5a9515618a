package migration.exchange.channel;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.embedded.Broker;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.MessageTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Takes dead letters of erased persons out of the broker, and has the embedded one clean its files. */
@Component
class BrokerTraces implements MessageTraces {

    private final JmsTemplate jms;
    private final ObjectProvider<Broker> embedded;
    private final Erasures erasures;
    private final Messages messages = new Messages();

    BrokerTraces(ConnectionFactory broker, ObjectProvider<Broker> embedded, Erasures erasures) {
        this.jms = new JmsTemplate(broker);
        jms.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
        this.embedded = embedded;
        this.erasures = erasures;
    }

    @Override
    public int removeDeadLetters(Set<String> numbers) {
        List<String> ids = jms.browse(Broker.DEAD_LETTERS, (session, browser) -> of(browser, numbers));
        if (ids == null) {
            return 0;
        }
        ids.forEach(id -> jms.receiveSelected(Broker.DEAD_LETTERS, "JMSMessageID = '" + id + "'"));
        return ids.size();
    }

    private List<String> of(QueueBrowser browser, Set<String> numbers) throws JMSException {
        List<String> ids = new ArrayList<>();
        Enumeration<?> waiting = browser.getEnumeration();
        while (waiting.hasMoreElements()) {
            Message message = (Message) waiting.nextElement();
            String text = text(message).toUpperCase(Locale.ROOT);
            if (numbers.stream().anyMatch(number -> text.contains(number.toUpperCase(Locale.ROOT))) || tells(message)) {
                ids.add(message.getJMSMessageID());
            }
        }
        return ids;
    }

    /** In whatever encoding: numbers are of ASCII letters and digits, and zeros between them are left out. */
    private static String text(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return new String(body, StandardCharsets.ISO_8859_1).replace("\0", "");
        }
        return "";
    }

    /** Whether it is an event that tells of a record erased by now. */
    private boolean tells(Message message) throws JMSException {
        if (!(message instanceof TextMessage text)) {
            return false;
        }
        try {
            SubmissionEvent event = messages.readEvent(text.getText());
            return event instanceof SubmissionEvent.BatchDone done
                            && done.records().stream().anyMatch(this::isErased)
                    || event instanceof SubmissionEvent.Rejudged one && isErased(one.record());
        } catch (JacksonException notAnEvent) {
            return false;
        }
    }

    private boolean isErased(RecordOutcome outcome) {
        return erasures.known().at(outcome.place()).isPresent();
    }

    @Override
    public void wipe() {
        embedded.ifAvailable(Broker::wipe);
    }
}
