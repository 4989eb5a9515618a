package migration.exchange.channel.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import migration.exchange.channel.RecordingDoor;
import migration.exchange.channel.TestBroker;
import migration.exchange.envelope.Channel;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.core.JmsTemplate;

/** The route of the border police's queue as it stands in routes/, on a real broker. */
class QueueRouteIT {

    private static final String QUEUE = "agency.border-police.crossings";
    private static TestBroker broker;
    private static FailingDoor door;

    @TempDir
    private Path data;

    private ConfigurableApplicationContext context;
    private JmsTemplate jms;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker(data);
        door = new FailingDoor();
        jms = new JmsTemplate(broker.connections());
        jms.setReceiveTimeout(10_000);
        context = new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .run("--camel.main.routes-include-pattern=classpath:routes/border-police/crossings-*.camel.yaml,"
                        + "classpath:no-error-handler.camel.yaml");
        door.jms = new JmsTemplate(context.getBean(ConnectionFactory.class));
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        broker.close();
    }

    @Test
    void aMessageIsHandedOverByteByByteWhateverItsPropertiesSay() {
        byte[] body =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\u00e4</a>".getBytes(StandardCharsets.ISO_8859_1);
        jms.send(QUEUE, session -> {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(body);
            message.setStringProperty("CamelBeanMethodName", "hashCode");
            message.setStringProperty("_AMQ_DUPL_ID", "the sender's own");
            message.setJMSReplyTo(session.createQueue("replies"));
            return message;
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> door.received().size() == 1);
        RecordingDoor.Received got = door.received().get(0);
        assertThat(got.body()).isEqualTo(body);
        assertThat(got.delivery().channel()).isEqualTo(Channel.JMS);
        assertThat(got.delivery().feed()).hasToString("border-police/crossings");
        assertThat(got.delivery().sender()).isEqualTo("border-police");
        assertThat(got.delivery().ownForm()).isNull();
        assertThat(jms.receive("submissions.border-police")).isNotNull();
    }

    @Test
    void textIsHandedOverToo() {
        jms.convertAndSend(QUEUE, "<a>ა</a>");
        await().atMost(Duration.ofSeconds(20)).until(() -> door.received().size() == 1);
        assertThat(door.received().get(0).text()).isEqualTo("<a>ა</a>");
    }

    @Test
    void aMessageThatIsNeitherBytesNorTextIsHandedOverEmptyAndNeverUnpacked() {
        jms.send(QUEUE, session -> session.createObjectMessage(new java.util.Date()));
        jms.send(QUEUE, session -> session.createMapMessage());
        await().atMost(Duration.ofSeconds(20)).until(() -> door.received().size() == 2);
        assertThat(door.received()).allSatisfy(got -> assertThat(got.body()).isEmpty());
    }

    @Test
    void aDoorThatClosesAfterItAnnouncedTakesTheAnnouncementBackAndTheMessageComesAgain() {
        door.failures.set(2);
        jms.convertAndSend(QUEUE, "<a/>");
        await().atMost(Duration.ofSeconds(20)).until(() -> door.received().size() == 3);
        Message announced = jms.receive("submissions.border-police");
        jms.setReceiveTimeout(500);
        assertThat(announced).isNotNull();
        assertThat(jms.receive("submissions.border-police")).isNull();
    }

    @Test
    void aMessageThatIsRefusedStaysWithTheBroker() throws Exception {
        door.refuseAll();
        jms.convertAndSend(QUEUE, "<a/>");
        Message letter = jms.receive("dead.letters");
        assertThat(letter.getBody(String.class)).isEqualTo("<a/>");
    }

    /** Announces on the route's session as the door does, then fails when told to. */
    private static final class FailingDoor extends RecordingDoor {

        private final AtomicInteger failures = new AtomicInteger();
        private volatile JmsTemplate jms;

        @Override
        public Reception receive(Delivery delivery) {
            Reception reception = super.receive(delivery);
            jms.convertAndSend("submissions.border-police", "announced");
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new DoorClosedException("planned", new IOException());
            }
            return reception;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    @Import(QueueInbox.class)
    static class Platform {

        @Bean
        ConnectionFactory connections() {
            return broker.connections();
        }

        @Bean
        RecordingDoor door() {
            return door;
        }
    }
}
