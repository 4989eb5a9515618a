package migration.exchange.simulation;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.simulation.benchmark.Benchmark;
import migration.exchange.simulation.benchmark.RebuildBeside;
import migration.exchange.simulation.check.Check;
import migration.exchange.simulation.check.Doors;
import migration.exchange.simulation.check.Sabotage;
import migration.exchange.simulation.check.Settling;
import migration.exchange.simulation.generator.Generator;
import migration.exchange.simulation.generator.Size;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.play.Backlog;
import migration.exchange.simulation.play.KeptInstant;
import migration.exchange.simulation.play.Pace;
import migration.exchange.simulation.play.PasswordKeeper;
import migration.exchange.simulation.play.Player;
import migration.exchange.simulation.play.SimulatedTime;
import migration.exchange.simulation.play.VisaOffice;
import migration.exchange.simulation.server.AgencyServers;
import migration.exchange.simulation.server.KeptSettings;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the exchange beside its four simulated agencies, which deliver what has waited over their real protocols. With
 * {@code --once} it waits until all has been worked off, compares the exchange with the truth, and ends 0 only if they
 * agree.
 */
public final class Demonstration {

    /** What happened in the last hour before the cut is sent within the next one. */
    private static final Duration LAST_SENT = Duration.ofHours(1);

    /** A poll, the wait for a file that is still written, and what it takes to fetch what lies there. */
    private static final Duration PULLED = Duration.ofSeconds(8);

    private final Wishes wishes;
    private final Path home;
    private final Path folder;
    private final KeptSettings kept;
    private final int brokerPort;
    private final Period period;
    private final Optional<SimulatedTime> time;
    private String reported = "";

    private Demonstration(Wishes wishes) {
        this.wishes = wishes;
        this.home = wishes.data().resolve("simulation");
        this.folder = home.resolve(wishes.play());
        this.kept = new KeptSettings(home.resolve("settings.properties"));
        this.brokerPort = kept.port(Launch.BROKER);
        this.period = wishes.period();
        this.time = wishes.live() ? Optional.of(time()) : Optional.empty();
    }

    /** From the end of the backlog, or from where the last run stopped, to the cut. */
    private SimulatedTime time() {
        Instant start = Instant.ofEpochSecond(period.liveStart());
        return new SimulatedTime(
                new KeptInstant(folder.resolve("ledger/time.txt"), start),
                Instant.ofEpochSecond(period.end()).plus(LAST_SENT),
                wishes.day());
    }

    public static void main(String[] arguments) {
        Wishes wishes = Wishes.of(arguments);
        try {
            boolean agreed = new Demonstration(wishes).run();
            if (wishes.once()) {
                System.exit(agreed ? 0 : 1);
            }
        } catch (RefusedException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(2); // servers that run already would keep this process
        }
    }

    private boolean run() throws Exception {
        boolean first = kept.isNew();
        refuseTakenPort();
        refuseMissingFlows();
        refuseOtherPlay();
        generate();
        AgencyServers servers = AgencyServers.start(home, folder, kept);
        Pace pace = time.<Pace>map(passing -> passing).orElse(Pace.AT_ONCE);
        VisaOffice visas = new VisaOffice(folder, servers.visas(), pace);
        ConfigurableApplicationContext platform = launch(servers);
        URI address = URI.create("http://localhost:" + platform.getEnvironment().getProperty("local.server.port"));
        if (first) {
            System.out.println(Welcome.box(address, kept));
        }
        Benchmark benchmark = wishes.benchmark() ? Benchmark.begin(platform) : null;
        Backlog backlog = Backlog.play(players(servers, visas, address), pace);
        time.ifPresent(SimulatedTime::pass);
        if (!wishes.once()) {
            return watch(backlog);
        }
        try {
            return check(servers, platform, address, backlog, benchmark);
        } finally {
            platform.close();
            servers.close();
        }
    }

    /** Said before anything is started: the platform itself would find out a minute later. */
    private void refuseTakenPort() {
        try {
            new ServerSocket(wishes.port()).close();
        } catch (IOException taken) {
            throw new RefusedException("Port " + wishes.port()
                    + " is taken: stop what holds it, or name another one with --server.port=N");
        }
    }

    private void refuseMissingFlows() {
        for (Path file : wishes.flows()) {
            if (!Files.isRegularFile(file)) {
                throw new RefusedException("--simulation.flows names " + file
                        + ", which is no file: it must be a table of " + "year,flow,sex,citizenship,persons");
            }
        }
    }

    /** One data folder is one country: records of another seed or size would be foreign to the truth. */
    private void refuseOtherPlay() {
        String play = wishes.play();
        if (!wishes.flows().isEmpty()) {
            play += " with the flows " + wishes.flows();
        }
        String before = kept.text("play", play);
        if (!before.equals(play)) {
            throw new RefusedException(wishes.data().toAbsolutePath() + " holds the play " + before + ", not " + play
                    + ": name another folder with --exchange.data=..., or remove this one");
        }
    }

    private void generate() throws IOException {
        if (!Files.exists(folder.resolve("truth/manifest.json"))) {
            System.out.printf("Generating the simulated country %s with seed %d%n", wishes.size(), wishes.seed());
            int threads = Runtime.getRuntime().availableProcessors();
            Generator.generate(
                    folder, Size.of(wishes.size()), wishes.seed(), period, threads, wishes.flows(), wishes.noisy());
        }
    }

    private ConfigurableApplicationContext launch(AgencyServers servers) {
        return time.map(passing -> Launch.exchange(servers, kept, unhurried(), passing.withZone(ZoneOffset.UTC)))
                .orElseGet(() -> Launch.exchange(servers, kept, wishes.rest()));
    }

    /** What is pulled takes seconds of the machine's time, which are hours of a fast play: so much later nobody is told. */
    private List<String> unhurried() {
        Duration pulled =
                PULLED.multipliedBy(Duration.ofDays(1).toMillis() / wishes.day().toMillis());
        List<String> arguments = new ArrayList<>(wishes.rest());
        arguments.add("--exchange.supervision.allowance=" + pulled);
        return arguments;
    }

    private List<Player> players(AgencyServers servers, VisaOffice visas, URI address) {
        List<Player> players = new ArrayList<>(List.of(visas));
        players.addAll(new Cast(home, folder, servers, kept, brokerPort).players(address));
        time.filter(passing -> !period.quiet()).ifPresent(passing -> players.add(keeper(servers)));
        return players;
    }

    private PasswordKeeper keeper(AgencyServers servers) {
        LiveMonth live = new LiveMonth(period);
        return new PasswordKeeper(servers.visas(), live.passwordExpires(), live.passwordRenewed());
    }

    private boolean check(
            AgencyServers servers,
            ConfigurableApplicationContext platform,
            URI address,
            Backlog backlog,
            Benchmark benchmark)
            throws Exception {
        Doors doors = new Doors(address, "steward", kept.secret("steward"));
        Check check = new Check(folder, doors);
        boolean settled = new Settling(check, doors, wishes.patience())
                .await(() -> backlog.isPlayed() && servers.visas().allSeen(), () -> report(backlog));
        if (!settled) {
            System.out.println("Nothing has moved for " + wishes.patience() + ": checking what is there.");
        }
        if (benchmark != null) {
            benchmark.settled();
        }
        wishes.sabotage().ifPresent(kind -> sabotage(platform, kind));
        boolean agreed = check.run(System.out);
        if (benchmark != null && agreed) {
            benchmark.compare(wishes.size() + ", seed " + wishes.seed(), check.received(), wishes.data(), System.out);
        }
        return agreed && (!wishes.rebuild() || new RebuildBeside(platform).run(System.out));
    }

    /** What is new: how far each player is with the backlog, later each simulated day. */
    private String report(Backlog backlog) {
        String progress = backlog.progress();
        Optional<String> day = time.filter(SimulatedTime::isPassing)
                .map(passing -> Period.day(passing.instant().getEpochSecond()).toString());
        String news = day.orElse(progress);
        if (!news.equals(reported)) {
            System.out.println(day.map(date -> date + ": " + backlog.sum()).orElse(progress));
            reported = news;
        }
        return progress;
    }

    private static void sabotage(ConfigurableApplicationContext platform, String kind) {
        ElasticsearchAddress store =
                platform.getBean(ElasticsearchEndpoint.class).address().join();
        System.out.println("Sabotage: " + new Sabotage(store.url(), store.user(), store.password()).commit(kind));
    }

    private boolean watch(Backlog backlog) throws InterruptedException {
        while (!backlog.isPlayed()) {
            report(backlog);
            Thread.sleep(2000);
        }
        System.out.println(backlog.progress() + ". All has been handed over.");
        return true;
    }

    /** What the caller must mend; says all there is to say. */
    private static final class RefusedException extends RuntimeException {

        RefusedException(String message) {
            super(message);
        }
    }
}
