package migration.exchange.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import migration.exchange.campaign.check.RawIndex;
import migration.exchange.campaign.fault.Faults.Fault;
import migration.exchange.campaign.fault.Faults.Part;
import migration.exchange.campaign.fault.Faults.Volume;
import migration.exchange.campaign.fault.TcpProxy;
import migration.exchange.campaign.process.PlatformVictim;
import migration.exchange.campaign.process.Victim;
import migration.exchange.simulation.play.Backlog;

/** Does to the parts of a campaign what was drawn, and takes down at which steps the workers were. */
final class Striker {

    private static final List<String> BATCH = List.of("batch ", "batch.", "judge-and-index ");
    private static final long STANDSTILL = TimeUnit.MINUTES.toNanos(5);
    private static final int PATIENCE = 20_000;
    /** Milliseconds in which a step that is walked by every batch is reached. */
    private static final int ITS_TIME = 3_000;

    private final Topology topology;
    private final Random random;
    private final Map<String, Integer> steps = new TreeMap<>();
    private final CrashPoints points = new CrashPoints();
    private int kills;
    private int inFlight;
    private int pauses;
    private int cuts;
    private int powerCuts;
    private int fullDisks;
    private long slowest;

    Striker(Topology topology, long seed) {
        this.topology = topology;
        this.random = new Random(seed);
    }

    /**
     * Before agencies deliver: returns when who is to be killed is back from the last time, so that it is in the middle of
     * what is delivered next, or when the disk that is to be full is full, so that something has to wait.
     */
    void prepare(Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.Kill kill) {
            Topology.await(victim(kill.part()));
        } else if (fault instanceof Fault.Crash crash) {
            Topology.await(topology.platforms().get(crash.platform()));
        } else if (fault instanceof Fault.FullDisk full) {
            topology.disk(full.volume()).fill();
        }
    }

    /** Returns when it is done; a part that was killed is on its way back then. */
    void strike(Fault fault, Backlog backlog) throws IOException, InterruptedException {
        if (!(fault instanceof Fault.FullDisk)) { // an index without a byte left cannot be told to write again
            line();
        }
        if (fault instanceof Fault.Kill kill) {
            kill(victim(kill.part()));
        } else if (fault instanceof Fault.Crash crash) {
            crash(topology.platforms().get(crash.platform()), crash.choice(), crash.passings());
        } else if (fault instanceof Fault.PowerCut) {
            powerCut();
        } else if (fault instanceof Fault.FullDisk full) {
            free(full.volume(), full.seconds(), backlog);
        } else {
            Fault.Pause pause = (Fault.Pause) fault;
            pause(victim(pause.part()), pause.seconds());
        }
    }

    private Victim victim(Part part) {
        return switch (part) {
            case PLATFORM_A -> topology.platforms().get(0);
            case PLATFORM_B -> topology.platforms().get(1);
            case BROKER -> topology.broker();
            case INDEX -> topology.index();
        };
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        awaitWork();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(50));
        List<String> seen = now();
        victim.kill();
        if (!anyBatch(seen)) {
            seen = now();
        }
        took(victim.name(), seen);
        victim.restart();
    }

    /** Orders a death at a step; a step that is not reached in time is a kill at wherever it is then. */
    private void crash(PlatformVictim platform, int choice, int passings) throws IOException, InterruptedException {
        awaitWork();
        Optional<String> step = points.next(platform.board(), choice);
        if (step.isPresent()) {
            platform.board().dieAt(1 + platform.board().names().indexOf(step.get()), passings);
        }
        awaitDeath(platform);
        List<String> seen = now();
        boolean reached = platform.hasEnded();
        if (reached) {
            points.died(step.orElseThrow());
        } else {
            platform.board().live();
            platform.kill();
        }
        took(platform.name() + (reached ? " at " + step.orElseThrow() : ""), seen);
        platform.restart();
    }

    /** Returns when it is dead, or when it has had its time and a batch is in flight. */
    private void awaitDeath(PlatformVictim platform) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!platform.hasEnded()) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (waited > PATIENCE || waited > ITS_TIME && anyBatch(now())) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void pause(Victim victim, int seconds) throws InterruptedException {
        Topology.await(victim);
        System.out.printf("  %s frozen for %d s%n", victim.name(), seconds);
        victim.freeze();
        TimeUnit.SECONDS.sleep(seconds);
        victim.thaw();
        pauses++;
    }

    private void powerCut() throws IOException, InterruptedException {
        awaitWork();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
        System.out.printf("  power cut %d, while %s%n", ++powerCuts, now());
        topology.cutPower();
    }

    /** Frees a disk after a while, and measures how long it takes until a submission is worked off again. */
    private void free(Volume volume, int seconds, Backlog backlog) throws IOException, InterruptedException {
        System.out.printf("  the disk of the %s is full for %d s%n", volume, seconds);
        long before = completed();
        TimeUnit.SECONDS.sleep(seconds);
        before = Math.max(before, completed()); // the index itself may be away
        System.out.printf("  handed over: %s%n", backlog.progress());
        topology.disk(volume).free();
        long freed = System.nanoTime();
        while (completed() <= before && waits(backlog) && System.nanoTime() - freed < STANDSTILL) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        long after = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - freed);
        slowest = Math.max(slowest, after);
        fullDisks++;
        String what = completed() > before ? "work goes on" : waits(backlog) ? "STANDSTILL" : "nothing had waited,";
        System.out.printf("  %s %d s after it was freed, with %d receipts before%n", what, after, before);
    }

    /** Whether anything is not handed over, or handed over and not worked off. */
    private boolean waits(Backlog backlog) throws InterruptedException {
        return !backlog.isPlayed() || receipts("{\"bool\":{\"must_not\":{\"term\":{\"state\":\"COMPLETED\"}}}}") != 0;
    }

    private long completed() throws InterruptedException {
        return receipts("{\"term\":{\"state\":\"COMPLETED\"}}");
    }

    /** How many; -1 while the index does not answer. */
    private long receipts(String query) throws InterruptedException {
        try {
            return RawIndex.at(topology.indexAddress()).count("receipts", query);
        } catch (IOException away) {
            return -1;
        }
    }

    /** Now and then a line is cut or slow as well. */
    private void line() throws InterruptedException {
        TcpProxy line = topology.lines().get(random.nextInt(topology.lines().size()));
        switch (random.nextInt(5)) {
            case 0 -> line.cut();
            case 1 -> line.cutNextAfter(random.nextInt(200_000));
            case 2 -> line.slow(20 + random.nextInt(480), 3_000);
            case 3 -> readOnly();
            default -> {
                return;
            }
        }
        cuts++;
    }

    /** The index takes nothing for a while, item by item, as when its disk is nearly full. */
    private void readOnly() throws InterruptedException {
        RawIndex index = RawIndex.at(topology.indexAddress());
        if (!index.answers()) {
            return;
        }
        try {
            index.readOnly(true);
            TimeUnit.SECONDS.sleep(2);
        } catch (IOException away) {
            // it is not there at all
        } finally {
            writable(index);
        }
    }

    private static void writable(RawIndex index) throws InterruptedException {
        while (true) {
            try {
                index.readOnly(false);
                return;
            } catch (IOException away) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void awaitWork() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        while (!anyBatch(now()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private List<String> now() throws IOException {
        List<String> all = new ArrayList<>();
        for (PlatformVictim platform : topology.platforms()) {
            all.addAll(platform.board().now());
        }
        return all;
    }

    private static boolean anyBatch(List<String> steps) {
        return steps.stream().anyMatch(step -> BATCH.stream().anyMatch(step::startsWith) || isPort(step));
    }

    /** Within a batch the innermost step is a call of a port. */
    private static boolean isPort(String step) {
        return step.startsWith("NationalStore.") || step.startsWith("Quarantine.") || step.startsWith("Archive.slice");
    }

    private void took(String victim, List<String> seen) {
        kills++;
        inFlight += anyBatch(seen) ? 1 : 0;
        seen.forEach(step -> steps.merge(step, 1, Integer::sum));
        System.out.printf("  kill %d: %s, while %s%n", kills, victim, seen);
    }

    int kills() {
        return kills;
    }

    int pauses() {
        return pauses;
    }

    /** Faults that not every campaign has, for its last line. */
    String others() {
        return (powerCuts == 0 ? "" : "power cuts %d, ".formatted(powerCuts))
                + (fullDisks == 0 ? "" : "full disks %d, ".formatted(fullDisks));
    }

    /** The longest time from a disk that was freed to work that went on, in seconds. */
    long slowest() {
        return slowest;
    }

    int cuts() {
        return cuts;
    }

    /** Share of the kills that hit while a batch was in flight. */
    double shareInFlight() {
        return kills == 0 ? 1 : (double) inFlight / kills;
    }

    /** Where platform processes died by order. */
    CrashPoints points() {
        return points;
    }

    /** How often a kill found a worker at a step. */
    Map<String, Integer> histogram() {
        return steps;
    }
}
