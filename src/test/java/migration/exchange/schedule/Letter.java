package migration.exchange.schedule;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A message; shown as a {@code jakarta.jms.TextMessage}. */
final class Letter {

    static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";
    private static final String DELIVERIES = "JMSXDeliveryCount";

    String body;
    final Map<String, Object> properties;
    String id = "";
    int deliveries;
    /** From when on it can be delivered. */
    long from;

    Letter(String body, Map<String, Object> properties) {
        this.body = body;
        this.properties = new LinkedHashMap<>(properties);
    }

    Letter fresh() {
        return new Letter(body, properties);
    }

    public String getText() {
        return body;
    }

    public void setText(String text) {
        body = text;
    }

    public <T> T getBody(Class<T> type) {
        return type.cast(body);
    }

    public String getJMSMessageID() {
        return "ID:" + id;
    }

    public boolean getJMSRedelivered() {
        return deliveries > 1;
    }

    public Enumeration<String> getPropertyNames() {
        return Collections.enumeration(all().keySet());
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        if (deliveries > 0) {
            all.put(DELIVERIES, deliveries);
        }
        return all;
    }

    public boolean propertyExists(String name) {
        return all().containsKey(name);
    }

    public Object getObjectProperty(String name) {
        return all().get(name);
    }

    public String getStringProperty(String name) {
        Object value = all().get(name);
        return value == null ? null : value.toString();
    }

    public int getIntProperty(String name) {
        return ((Number) all().get(name)).intValue();
    }

    public void setStringProperty(String name, String value) {
        properties.put(name, value);
    }

    public void setIntProperty(String name, int value) {
        properties.put(name, value);
    }

    public void setBooleanProperty(String name, boolean value) {
        properties.put(name, value);
    }

    public void setObjectProperty(String name, Object value) {
        properties.put(name, value);
    }
}
