package migration.exchange.campaign.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import migration.exchange.campaign.sabotage.Sabotage;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An external broker with the settings that are shipped for one, {@code docker/broker.xml}, on loopback. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** @param arguments settings file, data folder, port, password of the platform, secret of the border police, sabotage */
    public static void main(String[] arguments) throws Exception {
        Lifeline.hold();
        Path data = Path.of(arguments[1]).toAbsolutePath();
        Path settings = data.resolve("broker.xml");
        Files.createDirectories(data);
        String text = settings(Path.of(arguments[0]), data, arguments[2]);
        Files.writeString(
                settings,
                arguments[5].isEmpty() ? text : Sabotage.of(arguments[5]).broker(text));
        FileConfiguration configuration = new FileConfiguration();
        new FileDeploymentManager(settings.toUri().toString())
                .addDeployable(configuration)
                .readConfiguration();
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(users(arguments[3], arguments[4]))
                .start();
        System.out.println("the broker is up");
        while (broker.getActiveMQServer().isStarted()) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        System.exit(1); // it stops itself when its disk is full; whoever runs it starts it again
    }

    private static String settings(Path shipped, Path data, String port) throws Exception {
        String text = Files.readString(shipped, StandardCharsets.UTF_8);
        return text.replace("tcp://0.0.0.0:61616", "tcp://127.0.0.1:" + port)
                .replace("<journal-type>", """
                        <paging-directory>%1$s/paging</paging-directory>
                        <bindings-directory>%1$s/bindings</bindings-directory>
                        <journal-directory>%1$s/journal</journal-directory>
                        <large-messages-directory>%1$s/large-messages</large-messages-directory>
                        <journal-type>""".formatted(data));
    }

    private static ActiveMQJAASSecurityManager users(String platform, String borderPolice) {
        Map<String, String> secrets = Map.of("platform", platform, "border-police", borderPolice);
        SecurityConfiguration users = new SecurityConfiguration();
        secrets.forEach(users::addUser);
        users.addRole("platform", "amq");
        users.addRole("border-police", "border-police");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }
}
