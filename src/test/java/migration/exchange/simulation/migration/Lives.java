package migration.exchange.simulation.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Period;

/** Writes life histories: when a person migrates, and which trips are made before, between and after. */
final class Lives {

    /** How many die within the period, permille; the day is drawn after the last migration has been decided. */
    private static final int DIES = 15;

    private static final int DECIDED = 400;
    private static final int LATEST_DEATH = 2000;

    private final Counted draw;
    private final long start;
    private final long end;

    Lives(Counted draw, Period period) {
        this.draw = draw;
        start = period.first().atDay(1).toEpochDay();
        end = period.last().atEndOfMonth().toEpochDay() + 1;
    }

    Life life(long entity, Course course, long born, Rates rates) {
        List<Step> migrations = migrations(entity, course);
        long death = death(entity, migrations.get(migrations.size() - 1).day());
        return new History(entity, course.resident(), born, death, rates).write(migrations);
    }

    private List<Step> migrations(long entity, Course course) {
        boolean pair = course.second() == course.first();
        int latest = pair ? LifeRules.LAST_DAY_OF_PAIR : LifeRules.LAST_DAY;
        long first = day(entity, course.first(), 0, 0, latest);
        Step one = Step.migration(first, !course.resident(), 0);
        if (course.second() == Course.NEVER) {
            return List.of(one);
        }
        long earliest = first + LifeRules.BETWEEN - newYear(course.second());
        int longest = pair ? (int) earliest + LifeRules.LONGEST_OF_PAIR - LifeRules.BETWEEN : LifeRules.LAST_DAY;
        long second = day(entity, course.second(), 1, Math.max(0, (int) earliest), longest);
        return List.of(one, Step.migration(second, course.resident(), 1));
    }

    private long day(long entity, int year, int place, int from, int to) {
        return newYear(year) + from + draw.below(entity, Purpose.MIGRATION_DAY, place, to - from + 1);
    }

    private static long newYear(int year) {
        return LocalDate.ofYearDay(year, 1).toEpochDay();
    }

    private long death(long entity, long migration) {
        if (!draw.permille(entity, Purpose.DEATH, 0, DIES)) {
            return Life.ALIVE;
        }
        long day = migration + DECIDED + draw.below(entity, Purpose.DEATH, 1, LATEST_DEATH);
        return day < end ? day : Life.ALIVE;
    }

    /** The history of one person being written. */
    private final class History {
        private final long entity;
        private final long born;
        private final long death;
        private final Rates rates;
        private final List<Step> steps = new ArrayList<>();
        private boolean resident;
        private int trips;

        History(long entity, boolean resident, long born, long death, Rates rates) {
            this.entity = entity;
            this.resident = resident;
            this.born = born;
            this.death = death;
            this.rates = rates;
        }

        Life write(List<Step> migrations) {
            boolean first = resident;
            long from = start + pause(0);
            for (Step migration : migrations) {
                trips(from, migration.day() - LifeRules.QUIET_BEFORE - 1);
                steps.add(migration);
                resident = migration.in();
                from = migration.day() + gap() + pause(1);
            }
            trips(from, Long.MAX_VALUE);
            return new Life(entity, first, List.copyOf(steps), death);
        }

        private int gap() {
            return resident ? LifeRules.GAP_OF_RESIDENTS : LifeRules.GAP_OF_VISITORS;
        }

        private int pause(int of) {
            return draw.below(entity, Purpose.TRIP_GAP, of == 0 ? 0 : 2L * ++trips, resident ? 300 : 500);
        }

        /** Trips that begin before the end of the period, and are over by {@code until}. */
        private void trips(long from, long until) {
            long day = from;
            while (day < Math.min(end, until)) {
                long back = day + nights();
                if (back <= until && day > born && back < death) {
                    trip(Step.trip(day, !resident, 2 * trips), Step.trip(back, resident, 2 * trips + 1));
                }
                day = back + gap() + pause(1);
            }
        }

        private int nights() {
            return resident
                    ? 1 + draw.below(entity, Purpose.TRIP_NIGHTS, trips, LifeRules.NIGHTS_ABROAD)
                    : LifeRules.SHORTEST_VISIT
                            + draw.below(
                                    entity,
                                    Purpose.TRIP_NIGHTS,
                                    trips,
                                    LifeRules.LONGEST_VISIT - LifeRules.SHORTEST_VISIT + 1);
        }

        private void trip(Step out, Step back) {
            Step counted = MigrantKind.isCounted(entity, out.in()) ? out : back;
            if (draw.permille(entity, Purpose.TRIP_MADE, trips, rates.permille(entity, counted))) {
                steps.add(out);
                steps.add(back);
            }
        }
    }
}
