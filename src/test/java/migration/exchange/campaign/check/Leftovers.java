package migration.exchange.campaign.check;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

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
                Connection connection = factory.createConnection(user, password);
                Session session = connection.createSession()) {
            for (String queue : QUEUES) {
                counts.put(queue, count(((ActiveMQSession) session).getCoreSession(), queue));
            }
            return counts;
        } catch (JMSException | ActiveMQException e) {
            throw new IllegalStateException("the queues cannot be counted", e);
        }
    }

    /** A browser would not show what lies in the buffer of some session. */
    private static int count(ClientSession session, String queue) throws ActiveMQException {
        return (int) session.queueQuery(SimpleString.of(queue)).getMessageCount();
    }
}
