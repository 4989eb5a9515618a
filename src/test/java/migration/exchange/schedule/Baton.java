package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongUnaryOperator;
import migration.exchange.elasticsearch.MadeClusters;

/**
 * Lets exactly one of many threads move. At every point at which the world could interfere the seed decides who goes on,
 * whether time passes, and whether a process is killed.
 */
final class Baton implements MadeClusters.Time {

    private final Map<Thread, Hand> hands = new ConcurrentHashMap<>();
    private final Hand director = new Hand("director", Thread.currentThread());
    private final int processes;
    private List<Hand> order = List.of();
    private Play play;
    private IntConsumer burial;
    private LongUnaryOperator nextMail;
    private volatile Hand holder = director;
    private volatile boolean closing;

    Baton(int processes) {
        this.processes = processes;
        hands.put(director.thread, director);
    }

    /** Makes a thread one that waits for the baton. */
    void enrol(String name) {
        hands.computeIfAbsent(Thread.currentThread(), thread -> new Hand(name, thread));
    }

    /** Waits until so many hands are at home. */
    void assemble(int number) {
        while (hands.values().stream().filter(hand -> hand.atHome).count() < number) {
            LockSupport.parkNanos(1_000_000);
        }
        order = new ArrayList<>(hands.values());
        order.remove(director);
        order.sort(Comparator.comparing(hand -> hand.name));
    }

    Hand me() {
        return hands.get(Thread.currentThread());
    }

    List<Hand> hands() {
        return order;
    }

    Play play() {
        return play;
    }

    /**
     * Plays until nobody can go on.
     *
     * @param burial what becomes of a process that is killed
     * @param nextMail when after an instant the next message can be delivered, {@link Long#MAX_VALUE} for never
     */
    void play(Play next, IntConsumer burial, LongUnaryOperator nextMail) {
        this.play = next;
        this.burial = burial;
        this.nextMail = nextMail;
        play.slow(order);
        handOver(director);
        play.over = true;
        sweep();
    }

    /** A point at which anything may happen. */
    void pause(String point) {
        Hand me = me();
        if (me == director) {
            return;
        }
        aliveOrThrow(me);
        play.step(me, point);
        if (play.killsLeft > 0 && play.chance.perMille(play.weather.kill())) {
            play.killsLeft--;
            kill(play.chance.below(processes), me);
        }
        aliveOrThrow(me);
        if (play.over || !play.chance.perMille(play.weather.steadiness())) {
            handOver(me);
            aliveOrThrow(me);
        }
    }

    void aliveOrThrow(Hand me) {
        if (me.dead) {
            throw new Killed();
        }
    }

    @Override
    public long now() {
        return play == null ? 0 : play.now;
    }

    @Override
    public void pass(long milliseconds) {
        Hand me = me();
        aliveOrThrow(me);
        me.sleepsUntil = play.now + milliseconds / 2 + play.chance.below((int) milliseconds / 2 + 1);
        play.step(me, "waits");
        handOver(me);
        me.sleepsUntil = 0;
        aliveOrThrow(me);
    }

    /** Waits, outside of any process. */
    void await(BooleanSupplier ready) {
        Hand me = me();
        me.waitsFor = ready;
        handOver(me);
        me.waitsFor = null;
        aliveOrThrow(me);
    }

    /**
     * Goes home until there is something to do; whoever has been killed is out of its process now.
     *
     * @return false when everything is being closed
     */
    boolean home(BooleanSupplier ready) {
        Hand me = me();
        me.process = Hand.NOWHERE;
        me.sentApart.clear();
        me.afterCommit.clear();
        me.delivering = false;
        me.waitsFor = ready;
        me.atHome = true;
        if (holder != me) {
            me.standStill();
        } else if (!backToKiller(me)) {
            handOver(me);
        }
        me.atHome = false;
        me.waitsFor = null;
        return !closing;
    }

    /** For a thread that is not of the process whose code it calls. */
    void outOfDeadProcess() {
        Hand me = me();
        me.process = Hand.NOWHERE;
        backToKiller(me);
        aliveOrThrow(me);
    }

    private boolean backToKiller(Hand me) {
        Hand killer = me.killer;
        me.dead = false;
        me.killer = null;
        if (killer == null) {
            return false;
        }
        give(killer, me);
        return true;
    }

    private void handOver(Hand me) {
        Hand next = next();
        if (next != me) {
            give(next, me);
        }
    }

    private void give(Hand next, Hand me) {
        holder = next;
        next.go();
        me.standStill();
    }

    private Hand next() {
        while (!play.over) {
            List<Hand> ready = new ArrayList<>(order.size());
            for (Hand hand : order) {
                if (hand.isReady(play.now)) {
                    ready.add(hand);
                }
            }
            if (!ready.isEmpty()) {
                return ready.size() == 1 ? ready.get(0) : play.choose(ready);
            }
            long later = nextMail.applyAsLong(play.now);
            for (Hand hand : order) {
                if (hand.sleepsUntil > 0) {
                    later = Math.min(later, hand.sleepsUntil);
                }
            }
            if (later == Long.MAX_VALUE) {
                return director;
            }
            play.now = Math.max(later, play.now + 1);
        }
        return director;
    }

    /** The caller's own process dies of what the caller does. */
    void die(int process) {
        kill(process, me());
        aliveOrThrow(me());
    }

    private void kill(int process, Hand killer) {
        play.counts.add("process killed");
        play.trace.note("process " + process + " is killed");
        burial.accept(process);
        for (Hand hand : order) {
            if (hand.process == process) {
                play.counts.add("killed " + hand.at);
                blame(hand, "was killed");
                if (hand != killer) {
                    bury(hand, killer);
                }
            }
        }
        killer.dead |= killer.process == process;
    }

    /** Of a delivery that failed nothing must be left that it has sent. */
    void blame(Hand hand, String why) {
        if (!hand.sentApart.isEmpty()) {
            play.violation("a delivery " + why + " and yet there is what it sent to " + hand.sentApart);
            hand.sentApart.clear();
        }
    }

    private void bury(Hand hand, Hand killer) {
        hand.dead = true;
        hand.killer = killer;
        hand.waitsFor = null;
        hand.sleepsUntil = 0;
        give(hand, killer);
    }

    /** Sends everybody home. */
    private void sweep() {
        for (Hand hand : order) {
            while (!hand.atHome) {
                bury(hand, director);
            }
        }
    }

    /** Lets every thread run out. */
    void close() {
        closing = true;
        order.forEach(Hand::go);
    }

    boolean isClosing() {
        return closing;
    }
}
