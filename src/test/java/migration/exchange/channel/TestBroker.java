package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.jms.connection.CachingConnectionFactory;

/** A persistent broker in this process, with the platform's address settings and quick redelivery. */
public final class TestBroker implements AutoCloseable {

    private static final AtomicInteger INSTANCES = new AtomicInteger(700);

    private final int instance = INSTANCES.getAndIncrement();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    public TestBroker(Path data) throws Exception {
        ConfigurationImpl c = new ConfigurationImpl();
        c.setName("test-" + instance);
        c.setSecurityEnabled(false);
        c.setJournalType(JournalType.NIO);
        c.setJournalDirectory(data.resolve("journal").toString());
        c.setBindingsDirectory(data.resolve("bindings").toString());
        c.setLargeMessagesDirectory(data.resolve("large").toString());
        c.setPagingDirectory(data.resolve("paging").toString());
        c.setJournalBufferTimeout_NIO(0);
        c.setMaxDiskUsage(100);
        c.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", instance)));
        c.addQueueConfiguration(QueueConfiguration.of("dead.letters").setRoutingType(RoutingType.ANYCAST));
        c.addAddressSetting("#", settings().setMaxDeliveryAttempts(3));
        c.addAddressSetting("tokens.#", new AddressSettings().setMaxDeliveryAttempts(-1));
        c.addAddressSetting(
                "watermarks",
                new AddressSettings().setDefaultLastValueQueue(true).setDefaultNonDestructive(true));
        server.setConfiguration(c).start();
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("dead.letters"))
                .setRedeliveryDelay(50)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    public ConnectionFactory connections() {
        return new CachingConnectionFactory(
                new ActiveMQConnectionFactory("vm://" + instance + "?consumerWindowSize=0"));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
