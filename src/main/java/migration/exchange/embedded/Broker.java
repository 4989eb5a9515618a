package migration.exchange.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.activemq.artemis.core.journal.impl.JournalImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded message broker: persistent, synced at every commit, with a place for messages that no retry mends. One
 * that stops itself, as it does when its disk is full, is started again until it is there.
 */
public final class Broker implements AutoCloseable {

    /** Where messages end that failed too often. */
    public static final String DEAD_LETTERS = "dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final int LOOK_EVERY_SECONDS = 2;
    private static final AtomicInteger INSTANCES = new AtomicInteger();
    /**
     * Bytes; longer than any batch of 500 records, so that none becomes a large message. Such a one has a file of its
     * own, and when the disk was full its reference was seen to be committed without its body.
     */
    static final int MIN_LARGE_MESSAGE = 3_500_000;

    private final int instance = INSTANCES.getAndIncrement();
    private final String password = randomPassword();
    private final Supplier<EmbeddedActiveMQ> make;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile EmbeddedActiveMQ server;

    /**
     * Starts a broker.
     *
     * @param data folder of its journal
     * @param agencyPort port on loopback for agencies, 0 for none
     * @param agencies who knows the agencies' secrets, asked at each connection
     * @throws IllegalStateException when it does not become active
     */
    public Broker(Path data, int agencyPort, Supplier<AgencyCredentials> agencies) {
        make = () -> new EmbeddedActiveMQ()
                .setConfiguration(BrokerDefinition.of(instance, data.toAbsolutePath(), agencyPort))
                .setSecurityManager(new BrokerGuard(password, agencies));
        server = make.get();
        start();
        if (!isActive()) {
            close();
            throw new IllegalStateException("the embedded broker started but is not active");
        }
        Thread keeper = new Thread(this::keep, "broker-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker could not be started", e);
        }
    }

    private void keep() {
        try {
            while (!closing.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                if (!isActive()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgain() {
        if (closing.getCount() == 0) {
            return;
        }
        LOG.error("the broker has stopped; starting it again");
        try {
            server.stop();
            server = make.get();
            start();
        } catch (Exception e) {
            LOG.error("the broker could not be started; nothing is received meanwhile, trying again: {}", e.toString());
        }
    }

    /** Whether it takes and delivers messages. */
    public boolean isActive() {
        ActiveMQServer running = server();
        return running != null && running.isStarted() && running.isActive();
    }

    /**
     * Gets messages that are gone off the disk.
     *
     * @throws IllegalStateException when the broker does not work now
     */
    public synchronized void wipe() {
        ActiveMQServer running = server();
        if (running == null || !isActive()) {
            throw new IllegalStateException("the broker is not active");
        }
        try {
            new JournalWipe((JournalImpl) running.getStorageManager().getMessageJournal()).run();
        } catch (Exception e) {
            throw new IllegalStateException("the broker's files could not be cleaned", e);
        }
    }

    @Nullable
    ActiveMQServer server() {
        return server.getActiveMQServer();
    }

    /** The address for the platform's own connections. */
    String url() {
        return "vm://" + instance;
    }

    String password() {
        return password;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not stop", e);
        }
    }
}
