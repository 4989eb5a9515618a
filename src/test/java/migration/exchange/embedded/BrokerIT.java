package migration.exchange.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

class BrokerIT {

    private static final String OWN = "agency.border-police.crossings";

    @TempDir
    Path folder;

    private int port;
    private Broker broker;

    @BeforeEach
    void start() throws IOException {
        port = TestSocketUtils.findAvailableTcpPort();
        broker = open();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private Broker open() {
        return new Broker(
                folder, port, () -> (account, secret) -> account.equals("border-police") && secret.equals("right"));
    }

    @Test
    void anAgencySendsToItsOwnAddressAndIsKnownBySenderNotByWhatItSays() throws Exception {
        createQueues();
        try (Connection agency = agency("border-police", "right")) {
            Session session = agency.createSession();
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(new byte[] {1, 2, 3});
            message.setStringProperty("_AMQ_VALIDATED_USER", "consular");
            session.createProducer(session.createQueue(OWN)).send(message);
        }

        Message received = receive(OWN);

        assertThat(received).isInstanceOf(BytesMessage.class);
        assertThat(received.getStringProperty("_AMQ_VALIDATED_USER")).isEqualTo("border-police");
    }

    /** What was consumed stays in journal files until these are cleaned; what waits is there afterwards. */
    @Test
    void whatWasConsumedIsInNoFileAfterAWipe() throws Exception {
        createQueues();
        try (Connection platform = platform()) {
            Session session = platform.createSession();
            MessageProducer producer = session.createProducer(session.createQueue("submissions"));
            for (int i = 0; i < 40; i++) {
                producer.send(session.createTextMessage("consumed-canary " + "x".repeat(40_000)));
                assertThat(receive("submissions")).isNotNull();
            }
            producer.send(session.createTextMessage("waiting-canary"));
        }
        assertThat(filesWith("consumed-canary")).isNotEmpty();

        broker.wipe();

        assertThat(filesWith("consumed-canary")).isEmpty();
        broker.close();
        broker = open();
        assertThat(((TextMessage) receive("submissions")).getText()).isEqualTo("waiting-canary");
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    /** In text messages each character takes two bytes, one of them zero. Files are large: none is read as a whole. */
    private static boolean holds(Path file, String text) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int found = 0;
            for (int next = in.read(); next >= 0 && found < text.length(); next = in.read()) {
                if (next != 0) {
                    found = next == text.charAt(found) ? found + 1 : next == text.charAt(0) ? 1 : 0;
                }
            }
            return found == text.length();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void anAgencyMayDoNothingElse() throws Exception {
        createQueues();
        try (Connection agency = agency("border-police", "right")) {
            agency.start();
            Session session = agency.createSession();
            assertThatThrownBy(() -> sendText(session, "agency.consular.visas"))
                    .isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> sendText(session, "agency.border-policeman.crossings"))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> sendText(session, "submissions")).isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() -> session.createConsumer(session.createQueue(OWN)))
                    .isInstanceOf(JMSSecurityException.class);
            assertThatThrownBy(() ->
                            session.createBrowser(session.createQueue(OWN)).getEnumeration())
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void aWrongSecretOrTheNameOfThePlatformDoesNotOpenTheDoor() {
        assertThatThrownBy(() -> agency("border-police", "wrong")).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> agency("platform", "right")).isInstanceOf(JMSSecurityException.class);
        assertThatThrownBy(() -> agency(null, null)).isInstanceOf(JMSSecurityException.class);
    }

    /** As it stops itself when its disk is full: what it had is there, and the same connections are taken. */
    @Test
    void aBrokerThatStopsItselfIsStartedAgain() throws Exception {
        createQueues();
        try (Connection platform = platform()) {
            sendText(platform.createSession(), "submissions");
        }

        broker.server().fail(false);

        await().atMost(Duration.ofSeconds(30)).until(() -> !broker.isActive());
        await().atMost(Duration.ofSeconds(30)).until(broker::isActive);
        assertThat(receive("submissions")).isInstanceOf(TextMessage.class);
    }

    @Test
    void messagesSurviveARestartAndDeadOnesAreKept() throws Exception {
        createQueues();
        try (Connection platform = platform()) {
            sendText(platform.createSession(), "submissions");
        }
        broker.close();
        broker = open();

        try (Connection platform = platform()) {
            platform.start();
            Session session = platform.createSession(Session.SESSION_TRANSACTED);
            for (int attempt = 1; attempt <= 5; attempt++) {
                Message message = session.createConsumer(session.createQueue("submissions"))
                        .receive(30_000);
                assertThat(message.getIntProperty("JMSXDeliveryCount")).isEqualTo(attempt);
                session.rollback();
                session.close();
                session = platform.createSession(Session.SESSION_TRANSACTED);
            }
        }
        assertThat(((TextMessage) receive(Broker.DEAD_LETTERS)).getText()).isEqualTo("hello");
    }

    private void createQueues() throws JMSException {
        try (Connection platform = platform()) {
            Session session = platform.createSession();
            for (String name : new String[] {OWN, "agency.consular.visas", "submissions"}) {
                Queue queue = session.createQueue(name);
                session.createConsumer(queue).close();
            }
        }
    }

    private Message receive(String queue) throws JMSException {
        try (Connection platform = platform()) {
            platform.start();
            Session session = platform.createSession();
            Message message = session.createConsumer(session.createQueue(queue)).receive(10_000);
            assertThat(message).isNotNull();
            return message;
        }
    }

    private static void sendText(Session session, String queue) throws JMSException {
        MessageProducer producer = session.createProducer(session.createQueue(queue));
        producer.send(session.createTextMessage("hello"));
    }

    private Connection platform() throws JMSException {
        return new ActiveMQConnectionFactory(broker.url()).createConnection(BrokerGuard.PLATFORM, broker.password());
    }

    private Connection agency(String user, String password) throws JMSException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port).createConnection(user, password);
    }
}
