package migration.exchange.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;

/**
 * A message that a session holds until it commits.
 *
 * @param text its body
 * @param records how many records it stands for; 0 when it does not say
 * @param deliveries how often it was delivered, this time included
 */
public record Held(String text, int records, int deliveries) {

    static final String RECORDS = "records";
    static final String DELIVERIES = "JMSXDeliveryCount";

    static Held of(Message message) throws JMSException {
        return new Held(
                message.getBody(String.class),
                message.propertyExists(RECORDS) ? message.getIntProperty(RECORDS) : 0,
                message.getIntProperty(DELIVERIES));
    }

    /** It has not failed yet. */
    boolean isFresh() {
        return deliveries < 2;
    }
}
