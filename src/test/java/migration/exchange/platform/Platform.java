package migration.exchange.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.embedded.ElasticsearchServer;
import migration.exchange.embedded.TestServers;
import migration.exchange.simulation.Launch;
import migration.exchange.simulation.server.AgencyServers;
import migration.exchange.simulation.server.KeptSettings;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * The exchange on real parts: broker with a port for agencies, Elasticsearch as its child, and the servers of the four
 * agencies. Nothing is played, tests deliver themselves. Started by the first test of the JVM that asks, shared by all.
 */
final class Platform {

    private static Platform running;

    private final Path data;
    private final KeptSettings kept;
    private final int brokerPort;
    private final AgencyServers servers;
    private final ConfigurableApplicationContext application;
    private final URI address;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private Platform(Path data) {
        this.data = data;
        Path home = data.resolve("simulation");
        this.kept = new KeptSettings(home.resolve("settings.properties"));
        this.brokerPort = kept.port(Launch.BROKER);
        this.servers = AgencyServers.start(home, home.resolve("nothing"), kept);
        this.application = Launch.exchange(servers, kept, settings());
        this.address =
                URI.create("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static synchronized Platform running() {
        if (running == null) {
            Platform started = new Platform(temporaryFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            running = started;
            CancelledRecord.seed(started);
        }
        return running;
    }

    private List<String> settings() {
        return List.of(
                "--exchange.data=" + data,
                "--server.port=0",
                "--exchange.intake.max-size=80MB",
                "--exchange.embedded.elasticsearch.flavour=TEST",
                "--exchange.service-agency.poll=PT0.2S",
                "--exchange.consular.poll=PT0.2S",
                "--exchange.border-police.sftp.poll=1000",
                "--exchange.border-police.sftp.stable=PT0.3S",
                "--exchange.border-police.sftp.settle=PT1S",
                "--spring.main.register-shutdown-hook=false");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("exchange-platform");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return address;
    }

    /** Everything that outlives a restart. */
    Path data() {
        return data;
    }

    AgencyServers servers() {
        return servers;
    }

    /** An account at the doors. */
    Client as(String account) {
        return clients.computeIfAbsent(account, name -> new Client(address, name, secret(name)));
    }

    String secret(String account) {
        return kept.secret(account);
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** The address at which agencies send messages. */
    String broker() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    /** Where the border police lays its files. */
    Path outbox() {
        return data.resolve("simulation/sftp/out");
    }

    /** The Elasticsearch server itself, not the shell that watches over it, and its children. */
    List<ProcessHandle> index() {
        return application
                .getBean(ElasticsearchServer.class)
                .process()
                .descendants()
                .toList();
    }

    /** Makes a receipt say so many records more than were accepted, behind the back of the platform; less takes it back. */
    void misreport(String submission, int records) {
        new Documents(application.getBean(Cluster.class), "receipts").change(submission, receipt -> {
            ObjectNode wrong = receipt.deepCopy().asObject();
            return wrong.put("accepted", wrong.path("accepted").asLong() + records);
        });
    }

    private void close() {
        try (servers) {
            application.close();
        } catch (IOException | RuntimeException e) {
            System.err.println("not closed cleanly: " + e);
        }
        try {
            TestServers.delete(data);
        } catch (IOException e) {
            System.err.println("left behind: " + data + " (" + e.getMessage() + ")");
        }
    }
}
