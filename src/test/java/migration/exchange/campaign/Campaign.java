package migration.exchange.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import migration.exchange.campaign.check.Books;
import migration.exchange.campaign.check.Checker;
import migration.exchange.campaign.check.Findings;
import migration.exchange.campaign.check.RawIndex;
import migration.exchange.campaign.fault.Faults;
import migration.exchange.campaign.fault.Faults.Fault;
import migration.exchange.campaign.load.Delivery;
import migration.exchange.campaign.load.Load;
import migration.exchange.campaign.load.PermitClerk;
import migration.exchange.campaign.load.RoundFiles;
import migration.exchange.campaign.load.Sent;
import migration.exchange.campaign.load.Way;
import migration.exchange.simulation.check.Doors;
import migration.exchange.simulation.play.Backlog;
import migration.exchange.simulation.play.CrossingsSender;
import migration.exchange.simulation.play.HttpPusher;
import migration.exchange.simulation.play.Pace;
import migration.exchange.simulation.play.Packing;
import migration.exchange.simulation.play.Player;
import migration.exchange.simulation.play.SftpDropper;

/**
 * Lets the agencies deliver in rounds, does something bad in each, and ends 0 only if a checker finds that nothing was
 * lost, counted twice, left stale or not accounted for. Its last line says so.
 */
public final class Campaign {

    private static final long RECOVERY_SECONDS = 60;
    private static final Duration ROUND = Duration.ofMinutes(10);

    private final Wishes wishes;
    private final List<Fault> faults;
    private final List<List<Delivery>> rounds;
    private final List<Sent> sent = new ArrayList<>();
    private final Random random;

    private Campaign(Wishes wishes) {
        this.wishes = wishes;
        this.faults = Faults.draw(
                wishes.seed(),
                wishes.kills(),
                wishes.pauses(),
                wishes.longestPause(),
                wishes.powerCuts(),
                wishes.fullDisks());
        this.rounds = Load.draw(wishes.seed(), wishes.records(), faults.size());
        this.random = new Random(wishes.seed());
    }

    public static void main(String[] arguments) throws Exception {
        Wishes wishes = Wishes.of(arguments);
        if (Files.exists(wishes.folder())) {
            System.err.println(wishes.folder() + " is there already: remove it, or name another one");
            System.exit(2);
        }
        System.exit(new Campaign(wishes).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        long begin = System.nanoTime();
        RoundFiles.visas(wishes.folder().resolve("out/consular/visas/changes.csv"), rounds);
        List<Delivery> all = rounds.stream().flatMap(List::stream).toList();
        try (Topology topology = new Topology(wishes)) {
            topology.servers().visas().reveal(0);
            Striker striker = new Striker(topology, wishes.seed());
            System.out.printf("everything is up after %d s%n", seconds(begin));
            for (int round = 0; round < rounds.size(); round++) {
                play(round, topology, striker);
            }
            for (var victim : topology.victims()) {
                Topology.await(victim);
            }
            RawIndex index = RawIndex.at(topology.indexAddress());
            new Settling(index, all, sent).await();
            Findings findings = new Checker(index, topology.leftovers(), all, sent).check();
            new Books(new Doors(topology.edge(), "operator", topology.secret("operator"))).check(all.size(), findings);
            return report(findings, all, striker, begin);
        }
    }

    private void play(int round, Topology topology, Striker striker) throws Exception {
        Path folder = wishes.folder().resolve("round-%03d".formatted(round + 1));
        sent.addAll(RoundFiles.write(folder, round + 1, wishes.seed(), rounds.get(round), before(round, Way.JDBC)));
        System.out.printf(
                "round %d of %d: %d records%n",
                round + 1, rounds.size(), rounds.get(round).size());
        topology.servers().visas().reveal((int) before(round + 1, Way.SOAP));
        Fault fault = faults.get(round);
        striker.prepare(fault);
        Backlog backlog = Backlog.play(players(folder, topology), Pace.AT_ONCE);
        if (!(fault instanceof Fault.FullDisk)) { // of which something has to wait
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
        }
        striker.strike(fault, backlog);
        await(backlog);
    }

    private long before(int round, Way way) {
        return rounds.subList(0, round).stream()
                .mapToLong(one -> RoundFiles.of(one, way).size())
                .sum();
    }

    private static List<Player> players(Path folder, Topology topology) throws IOException {
        String secret = topology.secret("border-police");
        return List.of(
                new HttpPusher(folder, topology.edge(), "border-police", "crossings", secret, Packing.EVERY_OTHER),
                new HttpPusher(folder, topology.edge(), "border-police", "refusals", secret, Packing.EVERY_OTHER),
                new CrossingsSender(folder, topology.brokerUrl(), "border-police", secret),
                new SftpDropper(folder, topology.sftpRoot(), "border-police/crossings"),
                new PermitClerk(folder, topology.servers().postgres().own()));
    }

    private static void await(Backlog backlog) throws InterruptedException {
        long end = System.nanoTime() + ROUND.toNanos();
        while (!backlog.isPlayed()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the agencies do not get rid of it: " + backlog.progress());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean report(Findings findings, List<Delivery> all, Striker striker, long begin) {
        findings.print(System.out);
        System.out.println("records by way in: " + shares(all));
        System.out.println("steps at which kills found the workers:");
        striker.histogram().forEach((step, count) -> System.out.printf("  %4d  %s%n", count, step));
        System.out.println(striker.points());
        System.out.printf(
                "kills while a batch was in flight: %.0f %%; lines cut or slowed: %d; %d s%n",
                100 * striker.shareInFlight(), striker.cuts(), seconds(begin));
        if (wishes.fullDisks() > 0) {
            System.out.printf("longest time from a freed disk to work that goes on: %d s%n", striker.slowest());
        }
        System.out.printf(
                "%s (records %d, kills %d, pauses %d, %sseed %d)%n",
                findings, wishes.records(), striker.kills(), striker.pauses(), striker.others(), wishes.seed());
        return findings.none() && all.size() >= wishes.records() && striker.slowest() <= RECOVERY_SECONDS;
    }

    private static String shares(List<Delivery> all) {
        Map<Way, Long> shares = Checker.shares(all);
        return shares.entrySet().stream()
                .map(entry -> "%s %d (%.0f %%)"
                        .formatted(entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / all.size()))
                .collect(Collectors.joining(", "));
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
