package migration.exchange.simulation.migration;

import java.util.List;

/**
 * The history of a migrant.
 *
 * @param entity the person
 * @param resident whether the person lives here at first
 * @param steps all crossings in their order
 * @param death day of the epoch, {@link #ALIVE} if later than all that is played
 */
public record Life(long entity, boolean resident, List<Step> steps, long death) {

    static final long ALIVE = Long.MAX_VALUE;

    private static final int THRESHOLD = 183;

    List<Step> migrations() {
        return steps.stream().filter(Step::migration).toList();
    }

    /** The day at whose end 183 days have been spent on the side that a migration leads to: from then on it is certain. */
    long decided(Step migration) {
        long from = migration.day();
        int left = THRESHOLD;
        boolean over = true;
        for (Step step : steps.subList(steps.indexOf(migration) + 1, steps.size())) {
            int days = (int) (step.day() - from);
            if (over && days >= left) {
                return from + left - 1;
            }
            left -= over ? days : 0;
            from = step.day();
            over = !over;
        }
        return from + left - 1;
    }
}
