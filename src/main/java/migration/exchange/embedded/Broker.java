package migration.exchange.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The embedded message broker: persistent, synced at every commit, with a place for messages that no retry mends. */
public final class Broker implements AutoCloseable {

    /** Where messages end that failed too often. */
    public static final String DEAD_LETTERS = "dead.letters";

    private static final AtomicInteger INSTANCES = new AtomicInteger();
    /** Longer than any batch of 500 records, so that none becomes a large message with files of its own. */
    private static final int MIN_LARGE_MESSAGE = 3_500_000;

    private final int instance = INSTANCES.getAndIncrement();
    private final String password = randomPassword();
    private final EmbeddedActiveMQ server;

    /**
     * Starts a broker.
     *
     * @param data folder of its journal
     * @param agencyPort port on loopback for agencies, 0 for none
     * @param agencies who knows the agencies' secrets, asked at each connection
     * @throws IllegalStateException when it does not become active
     */
    public Broker(Path data, int agencyPort, Supplier<AgencyCredentials> agencies) {
        server = new EmbeddedActiveMQ()
                .setConfiguration(BrokerDefinition.of(instance, data.toAbsolutePath(), agencyPort))
                .setSecurityManager(new BrokerGuard(password, agencies));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker could not be started", e);
        }
        if (!isActive()) {
            close();
            throw new IllegalStateException("the embedded broker started but is not active");
        }
    }

    /** Whether it takes and delivers messages. */
    public boolean isActive() {
        return server.getActiveMQServer() != null && server.getActiveMQServer().isActive();
    }

    /** The address for the platform's own connections. */
    String url() {
        return "vm://" + instance + "?consumerWindowSize=0&minLargeMessageSize=" + MIN_LARGE_MESSAGE;
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
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not stop", e);
        }
    }
}
