package migration.exchange.simulation.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.migration.MigrantKind;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.migration.Rates;
import migration.exchange.simulation.migration.Step;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Period;

/**
 * The crossings of those who migrate. They are counted first: the migrations all take place, and so many of the trips that
 * both stay below their share of a year's crossings; the others who travel fill the rest.
 */
final class MigrantTravel implements Rates {

    /** Share of a year's crossings of a citizenship that is aimed at, permille; chance may bring that of all to 300. */
    private static final int SHARE = 270;

    private static final int ALL = 1000;

    /** @param cell citizenship or group that the travellers of the year are counted in */
    private record Cell(TravelYear year, TravelYear.Cell cell) {}

    private record Year(int year, boolean georgian) {}

    private final Migrants migrants;
    private final Places places;
    private final Timetable timetable;
    private final Period period;
    private final Function<Year, TravelYear> controls;
    private final Map<Year, TravelYear> years = new HashMap<>();
    private final Map<Cell, Integer> permille = new HashMap<>();
    private final Map<Year, Map<String, int[]>> counted = new HashMap<>();

    /** @param controls the trips of foreigners and of citizens in a year */
    MigrantTravel(
            Migrants migrants,
            Places places,
            Timetable timetable,
            Period period,
            IntFunction<TravelYear> foreign,
            IntFunction<TravelYear> georgian) {
        this.migrants = migrants;
        this.places = places;
        this.timetable = timetable;
        this.period = period;
        controls = year -> year.georgian() ? georgian.apply(year.year()) : foreign.apply(year.year());
        wanted().forEach((cell, counts) -> {
            int room = Math.max(0, cell.year().played(cell.cell(), period) * SHARE / 1000 - counts[0]);
            permille.put(cell, Math.min(ALL, (int) ((long) room * ALL / Math.max(1, counts[1]))));
        });
    }

    /** Crossings that the controls count: of migrations, and of trips if all were made. */
    private Map<Cell, int[]> wanted() {
        Map<Cell, int[]> wanted = new HashMap<>();
        migrants.ids()
                .forEach(entity -> migrants.life(entity, Rates.ALL).steps().stream()
                        .filter(step -> MigrantKind.isCounted(entity, step.in()))
                        .filter(this::isPlayed)
                        .forEach(step -> wanted.computeIfAbsent(cell(entity, step), any -> new int[2])[
                                step.migration() ? 0 : 1]++));
        return wanted;
    }

    private Cell cell(long entity, Step step) {
        TravelYear year = years.computeIfAbsent(year(entity, step), controls);
        return new Cell(year, year.cell(migrants.citizenshipCell(entity)));
    }

    private boolean isPlayed(Step step) {
        long instant = Period.midnight(LocalDate.ofEpochDay(step.day()));
        return instant >= period.start() && instant < period.end();
    }

    private static Year year(long entity, Step step) {
        boolean georgian = EntityId.classOf(entity) == EntityId.MIGRANT_CITIZEN;
        return new Year(LocalDate.ofEpochDay(step.day()).getYear(), georgian);
    }

    @Override
    public int permille(long entity, Step step) {
        return permille.getOrDefault(cell(entity, step), ALL);
    }

    void travel(Consumer<Event> out) {
        migrants.ids()
                .forEach(entity -> migrants.life(entity, this).steps().stream()
                        .filter(this::isPlayed)
                        .forEach(step -> out.accept(cross(entity, step))));
    }

    private Event cross(long entity, Step step) {
        LocalDate day = LocalDate.ofEpochDay(step.day());
        String citizenship = migrants.citizenshipCell(entity);
        if (MigrantKind.isCounted(entity, step.in())) {
            counted.computeIfAbsent(year(entity, step), any -> new HashMap<>())
                    .computeIfAbsent(citizenship, any -> new int[12])[day.getMonthValue() - 1]++;
        }
        Checkpoint point = places.point(citizenship, entity, step.number(), YearMonth.from(day));
        int second = step.second() == Step.ANY ? timetable.time(entity, step.number(), point) : step.second();
        long details = Event.pack(point.number(), step.in(), false, step.number());
        return new Event(Period.midnight(day) + second, entity, details);
    }

    /** Crossings of migrants in a year that the controls count, from January on, by citizenship. */
    Map<String, int[]> places(int year, boolean georgian) {
        return counted.getOrDefault(new Year(year, georgian), Map.of());
    }
}
