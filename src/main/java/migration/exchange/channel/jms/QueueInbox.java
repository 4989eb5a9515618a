package migration.exchange.channel.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import org.springframework.stereotype.Component;

/**
 * Hands messages of agencies to the door, on the session that consumes them. Of the message only the body and the user
 * that the broker wrote into it are read: its other properties are the sender's.
 */
@Component("queueInbox")
public final class QueueInbox {

    /** Gives the user that the broker found at the sender's connection, not what the sender says. */
    private static final String VALIDATED_USER = "JMSXUserID";

    /** Length of the body of a large message, which the broker keeps in a file of its own. */
    private static final String LARGE_SIZE = "_AMQ_LARGE_SIZE";

    private final Door door;

    public QueueInbox(Door door) {
        this.door = door;
    }

    /**
     * Hands one message over. A body that is neither bytes nor text is handed over empty, to end as damaged.
     *
     * @param feed written {@code agency/feed}
     * @throws IllegalStateException when the door refuses it, or when the broker gives less of it than was sent, as after
     *     its disk was full: the message stays with the broker
     * @throws JMSException when the broker is gone
     */
    public void receive(String feed, Message message) throws JMSException {
        FeedId id = FeedId.parse(feed);
        byte[] bytes = body(message);
        if (message.propertyExists(LARGE_SIZE) && bytes.length < message.getLongProperty(LARGE_SIZE)) {
            throw new IllegalStateException("the broker has " + bytes.length + " of "
                    + message.getLongProperty(LARGE_SIZE) + " bytes of a message for " + feed);
        }
        ByteArrayInputStream body = new ByteArrayInputStream(bytes);
        Reception reception = door.receive(new Delivery(id, sender(id, message), Channel.JMS, body, null, null));
        if (reception instanceof Reception.Refused refused) {
            throw new IllegalStateException("the door refused a message for " + feed + ": " + refused.reason());
        }
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(body);
            return body;
        }
        if (message instanceof TextMessage text && text.getText() != null) {
            return text.getText().getBytes(StandardCharsets.UTF_8);
        }
        return new byte[0];
    }

    /** Only the agency itself may send to its queue; a broker that does not name the sender guards it all the same. */
    private static String sender(FeedId feed, Message message) throws JMSException {
        String user = message.getStringProperty(VALIDATED_USER);
        return user == null ? feed.agency() : user;
    }
}
