package migration.exchange.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** The large border points against a broker of the same kind as the exchange's. */
class CrossingsSenderIT {

    @TempDir
    Path folder;

    @Test
    void sendsAllInOrderAndNothingTwiceAfterARestart() throws Exception {
        Path feed = folder.resolve("out/border-police/crossings");
        Files.createDirectories(feed.resolve("jms/BP-101"));
        Files.writeString(feed.resolve("jms/BP-101/1.xml"), "one");
        Files.writeString(feed.resolve("jms/BP-101/2.xml"), "two");
        Files.writeString(feed.resolve("jms.csv"), "order,file,times\n1,jms/BP-101/1.xml,1\n2,jms/BP-101/2.xml,2\n");
        int port = TestSocketUtils.findAvailableTcpPort();
        var broker = broker(port);
        try {
            var player = new CrossingsSender(folder, "tcp://127.0.0.1:" + port, "border-police", "secret");
            player.play(Pace.AT_ONCE);
            new CrossingsSender(folder, "tcp://127.0.0.1:" + port, "border-police", "secret").play(Pace.AT_ONCE);

            assertThat(player.acknowledged()).isEqualTo(player.planned()).isEqualTo(3);
            assertThat(received(port)).containsExactly("one", "two", "two");
        } finally {
            broker.stop();
        }
    }

    private static EmbeddedActiveMQ broker(int port) throws Exception {
        var settings = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("agencies", "tcp://127.0.0.1:" + port);
        return new EmbeddedActiveMQ().setConfiguration(settings).start();
    }

    private static List<String> received(int port) throws Exception {
        List<String> bodies = new ArrayList<>();
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                var context = factory.createContext();
                var consumer = context.createConsumer(context.createQueue("agency.border-police.crossings"))) {
            while (consumer.receive(500) instanceof BytesMessage message) {
                byte[] body = new byte[(int) message.getBodyLength()];
                message.readBytes(body);
                bodies.add(new String(body, StandardCharsets.UTF_8));
            }
        }
        return bodies;
    }
}
