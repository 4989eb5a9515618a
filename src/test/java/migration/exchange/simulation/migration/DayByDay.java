package migration.exchange.simulation.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The 183/365 rule, day by day and as slow as that is: an independent reading of its definition, which shares nothing with
 * what writes the histories. A day is inside when the person is inside at its end; a crossing of who lives on the other
 * side is a migration when of the 365 days from its own on at least 183 are spent on the new side.
 */
public final class DayByDay {

    /** @param in whether it is an entry */
    public record Crossing(LocalDate day, boolean in) {}

    /** @param in whether it is an immigration */
    public record Migration(LocalDate day, boolean in) {}

    /** @param open whether the last crossings cannot be judged by what is known */
    public record Verdict(List<Migration> migrations, boolean open) {}

    private DayByDay() {}

    /**
     * Judges a person.
     *
     * @param crossings in their order
     * @param known last day of which it is known where the person was
     * @param dead whether the person died on the day after
     */
    public static Verdict judge(List<Crossing> crossings, LocalDate known, boolean dead) {
        long first = crossings.get(0).day().toEpochDay();
        BitSet inside = inside(crossings, first);
        boolean resident = !crossings.get(0).in();
        List<Migration> found = new ArrayList<>();
        for (Crossing crossing : crossings) {
            if (crossing.in() == resident) {
                continue;
            }
            int over = 0;
            int missed = 0;
            long from = crossing.day().toEpochDay();
            for (long day = from; day < from + 365 && day <= known.toEpochDay(); day++) {
                if (inside.get((int) (day - first)) == crossing.in()) {
                    over++;
                } else {
                    missed++;
                }
            }
            if (over >= 183) {
                found.add(new Migration(crossing.day(), crossing.in()));
                resident = crossing.in();
            } else if (missed <= 182 && !dead) {
                return new Verdict(found, true);
            }
        }
        return new Verdict(found, false);
    }

    /** The days at whose end the person is inside, from the first crossing's to 400 after the last one. */
    private static BitSet inside(List<Crossing> crossings, long first) {
        BitSet inside = new BitSet();
        long end = crossings.get(crossings.size() - 1).day().toEpochDay() + 400;
        boolean in = false;
        int next = 0;
        for (long day = first; day < end; day++) {
            while (next < crossings.size() && crossings.get(next).day().toEpochDay() == day) {
                in = crossings.get(next++).in();
            }
            inside.set((int) (day - first), in);
        }
        return inside;
    }
}
