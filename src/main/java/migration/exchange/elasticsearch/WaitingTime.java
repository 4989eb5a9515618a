package migration.exchange.elasticsearch;

import java.util.concurrent.ThreadLocalRandom;

/** The time in which a caller waits for the store: the real one, or one of which a test disposes. */
interface WaitingTime {

    WaitingTime REAL = new WaitingTime() {
        @Override
        public long milliseconds() {
            return System.nanoTime() / 1_000_000;
        }

        @Override
        public void sleep(long milliseconds) throws InterruptedException {
            Thread.sleep(milliseconds / 2 + ThreadLocalRandom.current().nextLong(milliseconds / 2 + 1));
        }
    };

    /** Milliseconds since some instant. */
    long milliseconds();

    /** Waits at most so long, and at least half of it: workers shall not come back all at once. */
    void sleep(long milliseconds) throws InterruptedException;
}
