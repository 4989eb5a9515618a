package migration.exchange.campaign.check;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Messages that still lie in the broker when all work is done. */
public final class Leftovers {

    private static final List<String> LANES =
            List.of("", ".border-police", ".consular", ".service-agency", ".statistics-office");
    private static final List<String> QUEUES = Stream.concat(
                    Stream.of("agency.border-police.crossings", "suspects", "trials", "outcomes", "dead.letters"),
                    LANES.stream().flatMap(lane -> Stream.of("submissions" + lane, "batches" + lane)))
            .toList();

    private final String url;
    private final String user;
    private final String password;

    public Leftovers(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** How many lie in each queue. */
    public Map<String, Integer> count() {
        Map<String, Integer> counts = new TreeMap<>();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                JMSContext context = factory.createContext(user, password)) {
            for (String queue : QUEUES) {
                counts.put(queue, count(context, queue));
            }
        }
        return counts;
    }

    private static int count(JMSContext context, String queue) {
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            int count = 0;
            for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); count++) {
                messages.nextElement();
            }
            return count;
        } catch (JMSException e) {
            throw new IllegalStateException("the queue " + queue + " cannot be read", e);
        }
    }
}
