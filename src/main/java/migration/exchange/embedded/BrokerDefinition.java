package migration.exchange.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;

/**
 * What the embedded broker is told: every commit is on disk, nothing is dropped, what fails too often is kept, and
 * producers wait before the disk is full.
 */
final class BrokerDefinition {

    /** Longer than any batch of 500 records, which then needs no file of its own. */
    private static final int JOURNAL_BUFFER = 4 << 20;

    private static final int JOURNAL_FILE = 32 << 20;

    private BrokerDefinition() {}

    /**
     * The configuration.
     *
     * @param instance number that tells the brokers of one process apart
     * @param data folder of its journal
     * @param agencyPort port on loopback for agencies, 0 for none
     */
    static Configuration of(int instance, Path data, int agencyPort) {
        Configuration c = new ConfigurationImpl();
        c.setName("migration-exchange-" + instance);
        journal(c, data);
        addresses(c);
        c.setSecurityEnabled(true);
        c.setPopulateValidatedUser(true);
        c.setJMXManagementEnabled(false);
        c.registerBrokerPlugin(new AgencyMessages());
        c.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", instance)));
        if (agencyPort != 0) {
            c.addAcceptorConfiguration(new TransportConfiguration(
                    NettyAcceptorFactory.class.getName(),
                    Map.of("host", "127.0.0.1", "port", agencyPort, "protocols", "CORE"),
                    "agencies"));
        }
        return c;
    }

    private static void journal(Configuration c, Path data) {
        c.setPersistenceEnabled(true);
        c.setJournalDirectory(data.resolve("journal").toString());
        c.setBindingsDirectory(data.resolve("bindings").toString());
        c.setLargeMessagesDirectory(data.resolve("large-messages").toString());
        c.setPagingDirectory(data.resolve("paging").toString());
        c.setJournalType(JournalType.NIO);
        // the default of an embedded broker makes each synced commit wait 4 ms and spins meanwhile
        c.setJournalBufferTimeout_NIO(0);
        c.setJournalBufferTimeout_AIO(0);
        c.setJournalBufferSize_NIO(JOURNAL_BUFFER);
        c.setJournalFileSize(JOURNAL_FILE);
        c.setJournalPoolFiles(4);
        // so that a message that kills the process is known by its count when it comes again
        c.setPersistDeliveryCountBeforeDelivery(true);
        c.setMaxDiskUsage(95);
        c.setGlobalMaxSize(128L << 20);
        c.setJournalLockAcquisitionTimeout(30_000);
    }

    private static void addresses(Configuration c) {
        c.addQueueConfiguration(QueueConfiguration.of(Broker.DEAD_LETTERS).setRoutingType(RoutingType.ANYCAST));
        c.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of(Broker.DEAD_LETTERS))
                        .setExpiryAddress(SimpleString.of(Broker.DEAD_LETTERS))
                        .setMaxDeliveryAttempts(5)
                        .setRedeliveryDelay(500)
                        .setRedeliveryMultiplier(2)
                        .setMaxRedeliveryDelay(60_000)
                        .setAutoDeleteQueues(false)
                        .setAutoDeleteAddresses(false)
                        .setIDCacheSize(20_000)
                        .setMaxSizeBytes(64L << 20)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE));
        // on a full disk an address that may page does so, and a page that was cut short was seen to take a token along
        c.addAddressSetting(
                "tokens.#",
                new AddressSettings()
                        .setMaxDeliveryAttempts(-1)
                        .setMaxRedeliveryDelay(60_000)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK));
        // the door takes whatever an agency sends: only a closed door makes it come again, and that ends
        c.addAddressSetting(
                "agency.#", new AddressSettings().setMaxDeliveryAttempts(-1).setMaxRedeliveryDelay(60_000));
        // a suspect is there again as soon as its trial is; as many trials as suspects, and none is ever given up
        c.addAddressSetting("suspects", new AddressSettings().setRedeliveryDelay(0));
        c.addAddressSetting("trials", new AddressSettings().setMaxDeliveryAttempts(-1));
        // what brings it back are kills and failovers, which come in series: many attempts, one soon after the other
        c.addAddressSetting(
                "outcomes", new AddressSettings().setMaxDeliveryAttempts(20).setMaxRedeliveryDelay(2_000));
        // when the disk is nearly full the door hears it and can say so; whoever else sends waits
        c.addAddressSetting(
                "submissions.#", new AddressSettings().setDiskFullMessagePolicy(DiskFullMessagePolicy.FAIL));
        c.addAddressSetting(
                "watermarks",
                new AddressSettings()
                        .setDefaultLastValueQueue(true)
                        .setDefaultNonDestructive(true)
                        .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK));
    }
}
