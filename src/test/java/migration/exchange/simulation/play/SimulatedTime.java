package migration.exchange.simulation.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The time of the simulated country. It stands until the backlog has been handed over, then passes in steps of two minutes,
 * so many real seconds a day; it waits for whoever has not yet done what is due, so that nothing is late because the
 * machine is slow. At the cut it stands again. Thread-safe.
 */
public final class SimulatedTime implements InstantSource, Pace {

    /** The shortest cadence of a feed. */
    private static final Duration STEP = Duration.ofMinutes(2);

    private final KeptInstant kept;
    private final Instant start;
    private final Instant cut;
    private final Duration day;
    private final List<Instant> waiting = new ArrayList<>();
    private Instant now;
    private int busy;

    /**
     * @param kept what time it is, kept for the next start
     * @param cut when time ends
     * @param day how long a simulated day takes
     */
    public SimulatedTime(KeptInstant kept, Instant cut, Duration day) {
        this.kept = kept;
        this.start = kept.read();
        this.now = start;
        this.cut = cut;
        this.day = day;
    }

    /** Lets time pass from the moment at which nobody is at work any more. */
    public void pass() {
        Thread thread = new Thread(this::steps, "simulated time");
        thread.setDaemon(true);
        thread.start();
    }

    private void steps() {
        long nanos = day.dividedBy(Duration.ofDays(1).dividedBy(STEP)).toNanos();
        try {
            awaitIdle();
            long next = System.nanoTime();
            while (instant().isBefore(cut)) {
                next = Math.max(next + nanos, System.nanoTime());
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                step();
                awaitIdle();
                keepEachHour(instant());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepEachHour(Instant instant) {
        if (instant.getEpochSecond() % 3600 == 0) {
            kept.write(instant);
        }
    }

    private synchronized void step() {
        Instant after = now.plus(STEP);
        now = after.isBefore(cut) ? after : cut;
        int before = waiting.size();
        waiting.removeIf(due -> !due.isAfter(now));
        busy += before - waiting.size();
        notifyAll();
    }

    private synchronized void awaitIdle() throws InterruptedException {
        while (busy > 0) {
            wait();
        }
    }

    @Override
    public synchronized void enter() {
        busy++;
    }

    /** Those who are let go are at work again before anybody sees the new time. */
    @Override
    public synchronized void await(Instant due) throws InterruptedException {
        if (isDue(due)) {
            return;
        }
        waiting.add(due);
        leave();
        while (due.isAfter(now)) {
            wait();
        }
    }

    @Override
    public synchronized boolean isDue(Instant due) {
        return !due.isAfter(now);
    }

    @Override
    public synchronized void leave() {
        busy--;
        notifyAll();
    }

    /** Whether it has left where it began. */
    public synchronized boolean isPassing() {
        return now.isAfter(start);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
