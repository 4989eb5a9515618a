package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.List;

/** One seed while it is played: its chance, its time, its trace, and what may still go wrong. */
final class Play {

    /** No seed needs so many. */
    static final int MOST_STEPS = 30_000;

    final long seed;
    final Chance chance;
    final Weather weather;
    final Trace trace;
    final Counts counts;
    final List<String> violations = new ArrayList<>();
    long now = 1;
    /** Kills, and failures that give a message back: together fewer than the attempts that the broker makes. */
    int killsLeft;

    int failuresLeft;
    int repeatsLeft = 3;
    int outagesLeft = 1;
    long awayUntil;
    boolean over;

    private String slow = "";

    Play(long seed, Chance chance, Weather weather, Counts counts, boolean traced) {
        this.seed = seed;
        this.chance = chance;
        this.weather = weather;
        this.counts = counts;
        this.trace = new Trace(traced);
        killsLeft = chance.below(4);
        failuresLeft = chance.below(2);
    }

    /** One of the hands is hardly ever let go on while others can. */
    void slow(List<Hand> hands) {
        if (chance.below(3) == 0) {
            slow = chance.pick(hands).name;
        }
    }

    void step(Hand who, String point) {
        now += chance.below(20);
        who.at = point;
        trace.step(now, who, point);
        if (trace.steps() >= MOST_STEPS && !over) {
            violation("it does not come to an end");
        }
    }

    void violation(String what) {
        violations.add("step " + trace.steps() + ": " + what);
        trace.note("VIOLATION " + what);
        over |= trace.steps() >= MOST_STEPS;
    }

    /** Happens or not, by weather; counted. */
    boolean happens(int perMille, String what) {
        if (!chance.perMille(perMille)) {
            return false;
        }
        counts.add(what);
        trace.note(what);
        return true;
    }

    /** A failure that gives a message back to the broker. */
    boolean fails(String what) {
        if (failuresLeft > 0 && happens(weather.unreadable(), what)) {
            failuresLeft--;
            return true;
        }
        return false;
    }

    Hand choose(List<Hand> ready) {
        Hand next = chance.pick(ready);
        return next.name.equals(slow) && chance.below(20) > 0 ? chance.pick(ready) : next;
    }
}
