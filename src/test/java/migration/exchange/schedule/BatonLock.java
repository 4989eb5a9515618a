package migration.exchange.schedule;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** The lock of one process, at which its hands wait as the baton goes round. Whoever is killed lets go on the way out. */
final class BatonLock implements ReadWriteLock {

    private final Baton baton;
    private int together;
    private int waitingForAlone;
    /** Who is alone; may join itself. */
    private Hand alone;

    BatonLock(Baton baton) {
        this.baton = baton;
    }

    boolean isFree() {
        return together == 0 && alone == null && waitingForAlone == 0;
    }

    @Override
    public Lock readLock() {
        return new Side(this::join, () -> together--);
    }

    private void join() {
        if (alone != baton.me()) {
            baton.await(() -> alone == null && waitingForAlone == 0);
        }
        together++;
    }

    @Override
    public Lock writeLock() {
        return new Side(this::seclude, () -> alone = null);
    }

    private void seclude() {
        waitingForAlone++;
        try {
            baton.await(() -> alone == null && together == 0);
        } finally {
            waitingForAlone--;
        }
        alone = baton.me();
    }

    /** What the steps need of a lock. */
    private record Side(Runnable enter, Runnable leave) implements Lock {

        @Override
        public void lock() {
            enter.run();
        }

        @Override
        public void unlock() {
            leave.run();
        }

        @Override
        public void lockInterruptibly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean tryLock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
