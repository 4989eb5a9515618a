package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The large border points: persistent messages over TCP, each sent until the broker has it on disk. */
public final class CrossingsSender implements Player {

    private static final String QUEUE = "agency.border-police.crossings";
    /** Messages stand in the broker's journal, not in files of their own. */
    private static final String IN_JOURNAL = "?minLargeMessageSize=3500000";

    private final Plan plan;
    private final Acknowledgements done;
    private final String brokerUrl;
    private final String user;
    private final String secret;

    /**
     * @param folder the simulation's folder
     * @param brokerUrl such as {@code tcp://127.0.0.1:61616}
     * @param user broker account of the agency
     */
    public CrossingsSender(Path folder, String brokerUrl, String user, String secret) {
        this.plan = Plan.read(folder.resolve("out/border-police/crossings/jms.csv"));
        this.done = new Acknowledgements(folder.resolve("ledger/border-police-crossings-jms.csv"));
        this.brokerUrl = brokerUrl + IN_JOURNAL;
        this.user = user;
        this.secret = secret;
    }

    @Override
    public String name() {
        return "border-police/crossings by JMS";
    }

    @Override
    public long planned() {
        return plan.items().stream().mapToLong(CrossingsSender::times).sum();
    }

    @Override
    public long acknowledged() {
        return done.count();
    }

    @Override
    public void play(Pace pace) throws Exception {
        while (acknowledged() < planned()) {
            try {
                sendAll(pace);
            } catch (JMSException e) {
                TimeUnit.SECONDS.sleep(1); // the broker is away: what it has not acknowledged is sent again
            }
        }
        done.close();
    }

    private void sendAll(Pace pace) throws JMSException, IOException, InterruptedException {
        try (var factory = new ActiveMQConnectionFactory(brokerUrl);
                var connection = factory.createConnection(user, secret);
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(QUEUE))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (NamedCsvRecord item : plan.items()) {
                pace.await(Plan.due(item));
                send(session, producer, item);
            }
        }
    }

    private void send(Session session, MessageProducer producer, NamedCsvRecord item) throws JMSException, IOException {
        String file = item.getField("file");
        for (int copy = 1; copy <= times(item); copy++) {
            String name = file + "#" + copy;
            if (!done.has(name)) {
                byte[] body = plan.bytes(file);
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(body);
                producer.send(message); // returns when the broker has it in its journal
                done.add(name, body, message.getJMSMessageID());
            }
        }
    }

    private static int times(NamedCsvRecord item) {
        return Integer.parseInt(item.getField("times"));
    }
}
