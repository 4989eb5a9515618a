package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A thread that moves only while it holds the baton. */
final class Hand {

    static final int NOWHERE = -1;

    final String name;
    final Thread thread;
    /** The last point at which it stood. */
    String at = "";
    /** It has a message that it must commit or give back. */
    boolean delivering;
    /** What it sent outside the transaction of its delivery. */
    final List<String> sentApart = new ArrayList<>();
    /** What it has put off until its delivery is committed. */
    final List<Runnable> afterCommit = new ArrayList<>();
    /** Number of the process in whose code it is, {@link #NOWHERE} when in none. */
    int process = NOWHERE;
    /** What it waits for; null while it could go on. */
    BooleanSupplier waitsFor;
    /** When it stops sleeping, in simulated milliseconds; 0 while it does not sleep. */
    long sleepsUntil;
    /** Its process was killed and it is on its way out of there. */
    boolean dead;
    /** Who waits until it is out. */
    Hand killer;

    /** It stands where nothing of the last seed is left. */
    volatile boolean atHome;

    private volatile boolean turn;

    Hand(String name, Thread thread) {
        this.name = name;
        this.thread = thread;
    }

    boolean isReady(long now) {
        return sleepsUntil > 0 ? now >= sleepsUntil : waitsFor == null || waitsFor.getAsBoolean();
    }

    /** Gives it the baton; whoever gives must not move any more. */
    void go() {
        turn = true;
        LockSupport.unpark(thread);
    }

    /** Stands still until it is given the baton. */
    void standStill() {
        while (!turn) {
            LockSupport.park(this);
        }
        turn = false;
    }

    @Override
    public String toString() {
        return name;
    }
}
