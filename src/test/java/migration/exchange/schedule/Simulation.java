package migration.exchange.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.LoggerFactory;

/** Plays many seeds and says what was seen. */
final class Simulation {

    /** Failures are planned here; who wants them explained plays the one seed. */
    private static final List<String> NOISY =
            List.of("org.apache.camel.component.jms", "org.springframework.jms", "migration.exchange.elasticsearch");

    private Simulation() {}

    /** What was seen. */
    record Report(long seeds, long steps, List<Long> violations, Counts counts, Duration time) {

        @Override
        public String toString() {
            return counts
                    + "seeds %,d, violations %d, steps %,d, time %d s%s%n"
                            .formatted(
                                    seeds,
                                    violations.size(),
                                    steps,
                                    time.toSeconds(),
                                    violations.isEmpty() ? "" : ", violated by " + violations);
        }
    }

    static void hush() {
        NOISY.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF));
    }

    /**
     * Plays seeds.
     *
     * @param lanes how many are played at the same time, each in a laboratory of its own
     */
    static Report play(long first, long seeds, int lanes) throws InterruptedException, ExecutionException {
        hush();
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Callable<Report>> work = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                long offset = lane;
                work.add(() -> lane(first + offset, first + seeds, lanes));
            }
            List<Report> reports = new ArrayList<>();
            for (Future<Report> report : threads.invokeAll(work)) {
                reports.add(report.get());
            }
            return sum(reports, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Report lane(long first, long end, int stride) throws Exception {
        Counts counts = new Counts();
        List<Long> violations = new ArrayList<>();
        long steps = 0;
        long seeds = 0;
        try (Lab lab = new Lab(Sabotage.NONE)) {
            for (long seed = first; seed < end; seed += stride) {
                Outcome outcome = lab.play(seed, false);
                steps += outcome.trace().steps();
                seeds++;
                if (!outcome.isClean()) {
                    violations.add(seed);
                }
            }
            counts.addAll(lab.counts());
        }
        return new Report(seeds, steps, violations, counts, Duration.ZERO);
    }

    private static Report sum(List<Report> reports, Duration time) {
        Counts counts = new Counts();
        List<Long> violations = new ArrayList<>();
        long seeds = 0;
        long steps = 0;
        for (Report report : reports) {
            counts.addAll(report.counts());
            violations.addAll(report.violations());
            seeds += report.seeds();
            steps += report.steps();
        }
        violations.sort(null);
        return new Report(seeds, steps, violations, counts, time);
    }

    /** One seed, told step by step. */
    static Outcome tell(long seed, Sabotage sabotage) throws Exception {
        hush();
        try (Lab lab = new Lab(sabotage)) {
            return lab.play(seed, true);
        }
    }
}
