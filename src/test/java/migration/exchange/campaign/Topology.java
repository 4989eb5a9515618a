package migration.exchange.campaign;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import migration.exchange.campaign.check.Leftovers;
import migration.exchange.campaign.fault.Disk;
import migration.exchange.campaign.fault.Faults.Volume;
import migration.exchange.campaign.fault.TcpProxy;
import migration.exchange.campaign.process.BrokerVictim;
import migration.exchange.campaign.process.IndexVictim;
import migration.exchange.campaign.process.PlatformVictim;
import migration.exchange.campaign.process.Victim;
import migration.exchange.campaign.sabotage.Sabotage;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ServerFlavour;
import migration.exchange.simulation.Welcome;
import migration.exchange.simulation.server.AgencyServers;
import migration.exchange.simulation.server.KeptSettings;

/** The parts of a campaign and the lines between them. */
final class Topology implements Closeable {

    private static final String PLATFORM = "platform";
    private static final List<String> PLATFORMS = List.of("platform-a", "platform-b");
    /** From so many records on a campaign is long. */
    private static final int LONG = 100_000;

    private static final String BORDER_POLICE = "border-police";

    private final Wishes wishes;
    private final Path folder;
    private final Machine machine;

    private final KeptSettings kept;
    private final int brokerPort;
    private final List<Integer> ports;
    private final AgencyServers servers;
    private final TcpProxy toBroker;
    private final TcpProxy toPlatforms;
    private TcpProxy toIndex;
    private IndexVictim index;
    private BrokerVictim broker;
    private List<PlatformVictim> platforms = List.of();

    /** Starts everything; returns when all of it does its work. */
    Topology(Wishes wishes) throws IOException, InterruptedException {
        this.wishes = wishes;
        folder = wishes.folder();
        machine = new Machine(wishes);
        kept = new KeptSettings(folder.resolve("settings.properties"));
        brokerPort = kept.port("broker");
        servers = AgencyServers.start(folder.resolve("agencies"), folder, kept);
        toBroker = new TcpProxy("to the broker", List.of(brokerPort));
        ports = PLATFORMS.stream().map(kept::port).toList();
        toPlatforms = new TcpProxy("to the platforms", ports);
        start();
    }

    private void start() throws IOException, InterruptedException {
        index = new IndexVictim(machine.index(), wishes.index(), flavour(wishes));
        broker = new BrokerVictim(
                wishes.broker(),
                machine.broker(),
                brokerPort,
                kept.secret(PLATFORM),
                kept.secret(BORDER_POLICE),
                wishes.sabotage().orElse(""),
                folder.resolve("log"));
        broker.restart();
        ElasticsearchAddress address = index.address();
        toIndex = new TcpProxy("to the index", List.of(address.url().getPort()));
        wishes.sabotage().map(Sabotage::of).ifPresent(sabotage -> toIndex.lie(sabotage::answer));
        List<String> settings = settings(address);
        List<PlatformVictim> started = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            started.add(new PlatformVictim(PLATFORMS.get(i), ports.get(i), settings, folder.resolve("log")));
        }
        platforms = List.copyOf(started);
        platforms.forEach(Victim::restart);
        for (Victim victim : victims()) {
            await(victim);
        }
    }

    /** Everything stops at one instant, what was not on the disk then is gone, and everything starts again. */
    void cutPower() throws IOException, InterruptedException {
        victims().forEach(Victim::freeze);
        machine.disk().snapshot();
        stop();
        machine.disk().restore();
        start();
    }

    private void stop() throws IOException {
        platforms.forEach(Victim::kill);
        broker.kill();
        index.kill();
        index.close();
        toIndex.close();
    }

    /** A short campaign has it start quickly, a long one has it run quickly. */
    private static ServerFlavour flavour(Wishes wishes) {
        return wishes.records() > LONG ? ServerFlavour.RUN : ServerFlavour.TEST;
    }

    private List<String> settings(ElasticsearchAddress address) throws IOException {
        Files.createDirectories(machine.data());
        List<String> settings = new ArrayList<>(List.of(
                "--exchange.data=" + machine.data(),
                "--exchange.elasticsearch.url=http://127.0.0.1:" + toIndex.port(),
                "--exchange.elasticsearch.user=" + address.user(),
                "--exchange.elasticsearch.password=" + address.password(),
                "--exchange.broker.url=tcp://127.0.0.1:" + toBroker.port(),
                "--exchange.broker.user=" + PLATFORM,
                "--exchange.broker.password=" + kept.secret(PLATFORM),
                "--exchange.service-agency.poll=PT0.2S",
                "--exchange.consular.poll=PT0.2S",
                "--exchange.border-police.sftp.poll=500",
                "--exchange.border-police.sftp.stable=PT0.5S"));
        if (wishes.fullDisks() > 0) {
            settings.add("--exchange.intake.memory=4KB"); // or the spool would hardly be used
        }
        servers.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        Welcome.ACCOUNTS.forEach(
                account -> settings.add("--exchange.security.secrets." + account + "=" + kept.secret(account)));
        wishes.sabotage().ifPresent(sabotage -> settings.add("--campaign.sabotage=" + sabotage));
        return settings;
    }

    /** Waits until a part does its work. */
    static void await(Victim victim) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!victim.isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(victim.name() + " does not come back");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    List<Victim> victims() {
        List<Victim> all = new ArrayList<>(List.of(index, broker));
        all.addAll(platforms);
        return all;
    }

    Victim index() {
        return index;
    }

    Victim broker() {
        return broker;
    }

    List<PlatformVictim> platforms() {
        return platforms;
    }

    /** A disk of its own, when disks are to be full. */
    Disk disk(Volume volume) {
        return machine.disk(volume);
    }

    List<TcpProxy> lines() {
        return List.of(toIndex, toBroker, toPlatforms);
    }

    AgencyServers servers() {
        return servers;
    }

    ElasticsearchAddress indexAddress() throws InterruptedException {
        return index.address();
    }

    /** Where agencies push to. */
    URI edge() {
        return URI.create("http://127.0.0.1:" + toPlatforms.port());
    }

    /** Where agencies send messages to: the broker itself. */
    String brokerUrl() {
        return "tcp://127.0.0.1:" + brokerPort;
    }

    /** What still lies in the broker. */
    Leftovers leftovers() {
        return new Leftovers(brokerUrl(), PLATFORM, kept.secret(PLATFORM));
    }

    String secret(String account) {
        return kept.secret(account);
    }

    /** The directory that the exchange sees as the root of the SFTP server. */
    Path sftpRoot() {
        return folder.resolve("agencies/sftp");
    }

    @Override
    public void close() throws IOException {
        stop();
        servers.close();
        toBroker.close();
        toPlatforms.close();
        machine.close();
    }
}
