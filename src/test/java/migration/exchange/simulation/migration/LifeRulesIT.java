package migration.exchange.simulation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories keep the distances that make them certain; one that does not is found. */
class LifeRulesIT {

    @Test
    void historiesKeepTheirDistances() {
        Migrants migrants = Judged.migrants(250, 42, FlowTable.published());
        int[] migrations = new int[3];
        List<String> wrong = new ArrayList<>();
        migrants.ids().filter(entity -> !MigrantKind.isEdge(entity)).forEach(entity -> {
            Life life = migrants.life(entity, Rates.ALL);
            wrong.addAll(breaches(life));
            DayByDay.Verdict verdict = Judged.judge(life);
            breach(wrong, !verdict.migrations().equals(Judged.planned(life)), "other migrations");
            long last = life.steps().get(life.steps().size() - 1).day();
            breach(wrong, verdict.open() && last < Judged.KNOWN.minusDays(365).toEpochDay(), "open long ago");
            long born = migrants.person(entity, 0).born().toEpochDay();
            breach(wrong, born >= life.steps().get(0).day(), "crossing before birth");
            migrations[life.migrations().size()]++;
        });
        assertThat(wrong).isEmpty();
        assertThat(migrations[0]).isZero();
        assertThat(migrations[1]).isGreaterThan(1000);
        assertThat(migrations[2]).isGreaterThan(1000);
    }

    /** What a history breaks of simulation rules: read off the steps alone. */
    static List<String> breaches(Life life) {
        List<String> breaches = new ArrayList<>();
        boolean inside = life.resident();
        long before = Long.MIN_VALUE / 2;
        boolean migrated = false;
        for (Step step : life.steps()) {
            long days = step.day() - before;
            int year = LocalDate.ofEpochDay(step.day()).getDayOfYear() - 1;
            breach(breaches, step.in() == inside, "direction");
            breach(breaches, step.day() >= life.death(), "after death");
            breach(breaches, step.migration() && year > 360, "day of the year");
            breach(breaches, step.migration() && migrated && days < 200, "migrations too close");
            breach(breaches, step.migration() && !migrated && days <= 366, "crossing before a migration");
            breach(breaches, !step.migration() && days < 1, "trips overlap");
            inside = step.in();
            migrated = step.migration();
            before = step.day();
        }
        return breaches;
    }

    private static void breach(List<String> breaches, boolean broken, String what) {
        if (broken) {
            breaches.add(what);
        }
    }

    @Test
    void aBrokenHistoryIsFound() {
        Migrants migrants = Judged.migrants(1000, 42, FlowTable.published());
        int found = 0;
        for (long entity : migrants.ids().toArray()) {
            Life life = migrants.life(entity, Rates.ALL);
            Step first = life.migrations().isEmpty() ? null : life.migrations().get(0);
            if (!MigrantKind.isEdge(entity) && first != null && !first.in() && life.death() == Life.ALIVE) {
                Life holiday = withHoliday(life, first);
                assertThat(breaches(holiday)).contains("crossing before a migration");
                assertThat(Judged.judge(holiday).migrations()).isNotEqualTo(Judged.planned(life));
                Life gap = without(life, first);
                assertThat(breaches(gap)).contains("direction");
                found++;
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    /** Away for two weeks shortly before emigrating: the holiday qualifies in the migration's stead. */
    private static Life withHoliday(Life life, Step migration) {
        List<Step> steps = new ArrayList<>(life.steps());
        int at = steps.indexOf(migration);
        steps.add(at, Step.trip(migration.day() - 40, false, 900));
        steps.add(at + 1, Step.trip(migration.day() - 26, true, 901));
        return new Life(life.entity(), life.resident(), steps, life.death());
    }

    private static Life without(Life life, Step migration) {
        List<Step> steps = new ArrayList<>(life.steps());
        int at = steps.indexOf(migration);
        steps.remove(at);
        steps.add(at, Step.trip(migration.day(), true, 900));
        return new Life(life.entity(), life.resident(), steps, life.death());
    }
}
