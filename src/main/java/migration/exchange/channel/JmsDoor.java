package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Admission;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Intake;
import migration.exchange.intake.Reception;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * Step 2: what the intake has archived is told to the broker. Called inside a transacted route it joins the route's
 * session; elsewhere the message is on disk when the call returns.
 */
@Component("door")
public class JmsDoor implements Door {

    static final String SUBMISSIONS = "submissions";
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final int REMEMBERED = 10_000;

    private final Intake intake;
    private final Admission admission;
    private final JmsTemplate jms;
    private final Set<SubmissionId> announced = lastIds();

    public JmsDoor(Intake intake, Admission admission, ConnectionFactory broker) {
        this.intake = intake;
        this.admission = admission;
        this.jms = new JmsTemplate(broker);
    }

    @Override
    public Reception receive(Delivery delivery) {
        try (Admission.Pass pass = admission.enter(delivery.feed().agency())) {
            Reception reception = intake.take(delivery);
            if (reception instanceof Reception.Taken taken) {
                announce(taken.submission().id(), SUBMISSIONS + Lanes.of(delivery.feed()), delivery.channel());
            }
            return reception;
        } catch (IOException | JmsException closed) {
            throw new DoorClosedException("archive or broker cannot take a submission now", closed);
        }
    }

    /**
     * A repeat is told again, since the first time may have ended between archive and broker; only when this very
     * process saw the broker take it, that is known to be needless.
     */
    private void announce(SubmissionId id, String queue, Channel channel) {
        if (joined(channel)) {
            jms.send(queue, session -> session.createTextMessage(id.value()));
        } else if (!announced.contains(id)) {
            jms.send(queue, session -> named(session.createTextMessage(id.value()), id));
            announced.add(id);
        }
    }

    private static Message named(Message message, SubmissionId id) throws JMSException {
        message.setStringProperty(DUPLICATE_ID, id.value());
        return message;
    }

    /** One duplicate in a transaction would refuse the whole commit: ids are for sends outside. */
    private static boolean joined(Channel channel) {
        return channel == Channel.JMS || channel == Channel.JDBC || channel == Channel.SOAP;
    }

    /** The last ids that the broker has taken from this process. */
    private static Set<SubmissionId> lastIds() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<SubmissionId, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        }));
    }
}
