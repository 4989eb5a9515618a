package migration.exchange.campaign.overload;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Submissions a second that a door takes while more stand before it than it lets in: so many are worked off. A process that
 * has just started is slower than it will be, so windows are measured until none is better than those before.
 */
final class Capacity {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final double BETTER = 1.05;
    private static final int NONE_BETTER = 2;

    /** Whoever was told to come later waits: refusals must not take the time that work needs. */
    private static final Duration REFUSED = Duration.ofMillis(500);

    private final int senders;
    private final BooleanSupplier push;
    private final Crowd crowd;

    /** @param push sends one submission; whether it was acknowledged */
    Capacity(int senders, BooleanSupplier push, Crowd crowd) {
        this.senders = senders;
        this.push = push;
        this.crowd = crowd;
    }

    /** The best window's submissions a second. */
    double measure() throws InterruptedException {
        ExecutorService sending = Executors.newFixedThreadPool(senders);
        for (int i = 0; i < senders; i++) {
            sending.execute(() -> sendUntilEnd(sending));
        }
        while (crowd.sums().closed() == 0) {
            TimeUnit.SECONDS.sleep(1);
        }
        double best = best();
        sending.shutdown();
        sending.awaitTermination(1, TimeUnit.MINUTES);
        return best;
    }

    private double best() throws InterruptedException {
        double best = 0;
        for (int worse = 0; worse < NONE_BETTER; ) {
            double window = window();
            System.out.printf("worked off with the door full: %.1f submissions a second%n", window);
            worse = window > BETTER * best ? 0 : worse + 1;
            best = Math.max(best, window);
        }
        return best;
    }

    private double window() throws InterruptedException {
        long before = crowd.sums().acknowledged();
        TimeUnit.NANOSECONDS.sleep(WINDOW.toNanos());
        return (double) (crowd.sums().acknowledged() - before) / WINDOW.toSeconds();
    }

    private void sendUntilEnd(ExecutorService sending) {
        while (!sending.isShutdown()) {
            if (!push.getAsBoolean()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(REFUSED.toNanos());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
