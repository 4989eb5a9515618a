package migration.exchange.simulation.migration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;

/** Life histories as the reference rule reads them, for the tests of this package. */
final class Judged {

    /** Long enough for all but the unresolved edge case to be decided. */
    static final Period PERIOD = new Period(YearMonth.of(2012, 1), YearMonth.of(2027, 12), YearMonth.of(2028, 1));

    static final LocalDate KNOWN = LocalDate.of(2027, 12, 31);

    private Judged() {}

    static Migrants migrants(int scale, long seed, FlowTable table) {
        Counted draw = new Counted(seed);
        return new Migrants(draw, new People(draw), PERIOD, table, scale);
    }

    private static List<DayByDay.Crossing> crossings(Life life) {
        return life.steps().stream()
                .filter(step -> step.day() <= KNOWN.toEpochDay())
                .map(step -> new DayByDay.Crossing(LocalDate.ofEpochDay(step.day()), step.in()))
                .toList();
    }

    static List<DayByDay.Migration> planned(Life life) {
        return life.migrations().stream()
                .map(step -> new DayByDay.Migration(LocalDate.ofEpochDay(step.day()), step.in()))
                .toList();
    }

    static DayByDay.Verdict judge(Life life) {
        boolean dead = life.death() != Life.ALIVE;
        LocalDate known = dead ? LocalDate.ofEpochDay(life.death() - 1) : KNOWN;
        return DayByDay.judge(crossings(life), known, dead);
    }
}
