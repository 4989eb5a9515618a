package migration.exchange.platform;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.BufferedInputStream;
import java.io.InputStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The border police's hand at the broker: what it sends is on the broker's disk when a call returns. */
final class Queue implements AutoCloseable {

    private static final String CROSSINGS = "agency.border-police.crossings";

    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;

    Queue(Platform platform, String options) throws JMSException {
        factory = new ActiveMQConnectionFactory(platform.broker() + options);
        connection = factory.createConnection("border-police", platform.secret("border-police"));
        session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        producer = session.createProducer(session.createQueue(CROSSINGS));
    }

    void send(byte[] body) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(body);
        producer.send(message);
    }

    /** Sends a body of any size, which is never in memory as a whole. */
    void stream(InputStream body) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setObjectProperty("JMS_AMQ_InputStream", new BufferedInputStream(body));
        producer.send(message);
    }

    void send(Message message) throws JMSException {
        producer.send(message);
    }

    Session session() {
        return session;
    }

    @Override
    public void close() throws JMSException {
        connection.close();
        factory.close();
    }
}
