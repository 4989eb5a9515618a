package migration.exchange.simulation.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.migration.FlowTable;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.migration.Rates;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Travellers are many and plausible, and their totals are the scaled controls. */
class TrafficTest {

    private static final int SCALE = 10_000;
    private static final Period PERIOD = Period.standard();
    private static final Checkpoints CHECKPOINTS = new Checkpoints();

    private static final Counted DRAW = new Counted(42);
    private static final Migrants MIGRANTS = new Migrants(DRAW, new People(DRAW), PERIOD, FlowTable.published(), SCALE);

    private static final List<Event> EVENTS = new ArrayList<>();
    private static final Controls CONTROLS = new Controls();

    @BeforeAll
    static void travel() {
        EVENTS.addAll(travel(UnaryOperator.identity()));
    }

    private static List<Event> travel(UnaryOperator<List<Runnable>> order) {
        Traffic traffic = new Traffic(DRAW, PERIOD, SCALE, CHECKPOINTS, MIGRANTS);
        order.apply(traffic.pieces()).forEach(Runnable::run);
        List<Event> events = new ArrayList<>();
        for (EventLog month : traffic.sorted()) {
            for (int index = 0; index < month.size(); index++) {
                events.add(month.get(index));
            }
        }
        return events;
    }

    @Test
    void piecesMayRunBackwardsOrInterleaved() {
        assertThat(travel(pieces -> {
                    List<Runnable> backwards = new ArrayList<>(pieces);
                    Collections.reverse(backwards);
                    return backwards;
                }))
                .isEqualTo(EVENTS);
        assertThat(travel(pieces -> {
                    List<Runnable> interleaved = new ArrayList<>();
                    for (int from = 0; from < 7; from++) {
                        for (int piece = from; piece < pieces.size(); piece += 7) {
                            interleaved.add(pieces.get(piece));
                        }
                    }
                    return interleaved;
                }))
                .isEqualTo(EVENTS);
    }

    private static boolean citizen(Event event) {
        return EntityId.codeOf(EntityId.cellOf(event.entity())).equals("GEO");
    }

    private static LocalDate day(Event event) {
        return Period.day(event.instant());
    }

    @Test
    void yearsAreTheScaledControls() {
        Map<Integer, Integer> entries = new TreeMap<>();
        Map<Integer, Integer> exits = new TreeMap<>();
        for (Event event : EVENTS) {
            if (event.in() && !citizen(event)) {
                entries.merge(day(event).getYear(), 1, Integer::sum);
            }
            if (!event.in() && citizen(event)) {
                exits.merge(day(event).getYear(), 1, Integer::sum);
            }
        }
        for (int year = 2012; year <= 2025; year++) {
            long foreign = CONTROLS.yearly("crossings_year", year, "foreign_entries");
            long georgian = CONTROLS.yearly("crossings_year", year, "georgian_exits");
            assertThat(entries.get(year)).as("entries %d", year).isEqualTo(Apportionment.scaled(foreign, SCALE));
            assertThat(exits.get(year)).as("exits %d", year).isEqualTo(Apportionment.scaled(georgian, SCALE));
        }
    }

    @Test
    void citizenshipsAndMonthsAreSplitByLargestRemainder() {
        Controls.Weighted shares = CONTROLS.spanned("crossings_citizenship", 2019, 1);
        List<String> named =
                shares.codes().stream().map(code -> code.substring(0, 3)).toList();
        Map<String, Integer> citizenships = new HashMap<>();
        int[] months = new int[12];
        for (Event event : EVENTS) {
            if (event.in() && !citizen(event) && day(event).getYear() == 2019) {
                String cell = EntityId.codeOf(EntityId.cellOf(event.entity()));
                citizenships.merge(named.contains(cell) ? cell : "OTH", 1, Integer::sum);
                months[day(event).getMonthValue() - 1]++;
            }
        }
        int total = Apportionment.scaled(CONTROLS.yearly("crossings_year", 2019, "foreign_entries"), SCALE);
        assertThat(months).isEqualTo(Apportionment.split(total, CONTROLS.months("foreign", 2019)));
        int[] parts = Apportionment.split(total, shares.weights());
        for (int i = 0; i < parts.length; i++) {
            String cell = shares.codes().get(i).substring(0, 3);
            assertThat(citizenships.get(cell)).as(cell).isEqualTo(parts[i]);
        }
    }

    @Test
    void crossingsOfAPersonAlternateAndNeverOverlap() {
        Map<Long, Event> last = new HashMap<>();
        for (Event event : EVENTS) {
            Event before = last.put(event.entity(), event);
            if (before != null) {
                assertThat(event.in()).as("%s after %s", event, before).isNotEqualTo(before.in());
                assertThat(event.instant()).isGreaterThan(before.instant());
            } else {
                boolean resident = EntityId.isMigrant(event.entity())
                        ? MIGRANTS.life(event.entity(), Rates.ALL).resident()
                        : EntityId.classOf(event.entity()) == EntityId.RESIDENT;
                assertThat(event.in()).as("first %s", event).isNotEqualTo(resident);
            }
        }
        assertThat(last).hasSizeBetween(EVENTS.size() / 10, EVENTS.size() / 2);
    }

    @Test
    void someComeAgainAndSomeNextYear() {
        Map<Long, List<Integer>> years = new HashMap<>();
        EVENTS.stream()
                .filter(event -> event.in() && !citizen(event))
                .forEach(event -> years.computeIfAbsent(event.entity(), any -> new ArrayList<>())
                        .add(day(event).getYear()));
        assertThat(years.values()).anyMatch(trips -> trips.size() >= 20);
        assertThat(years.values()).anyMatch(trips -> trips.stream().distinct().count() >= 3);
        long once = years.values().stream().filter(trips -> trips.size() == 1).count();
        assertThat(once).isGreaterThan(years.size() / 4);
    }

    @Test
    void nobodyCrossesAClosedBorder() {
        for (Event event : EVENTS) {
            String point = CHECKPOINTS.of(event.checkpoint()).code();
            boolean closed = day(event).isAfter(LocalDate.of(2020, 4, 1));
            assertThat(closed && (point.equals("TSK") || point.equals("LGD") || point.equals("GRD")))
                    .as("%s %s", point, day(event))
                    .isFalse();
        }
    }

    @Test
    void checkpointsFollowTheirShares() {
        Map<String, Integer> points = new HashMap<>();
        EVENTS.stream()
                .filter(event -> day(event).getYear() >= 2022)
                .forEach(
                        event -> points.merge(CHECKPOINTS.of(event.checkpoint()).code(), 1, Integer::sum));
        int all = points.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(points.get("SRP") * 1000L / all).isBetween(220L, 320L);
        assertThat(points.get("TBS") * 1000L / all).isBetween(200L, 300L);
        assertThat(points.get("KZB") * 1000L / all).isBetween(120L, 220L);
    }

    @Test
    void migrantsMakeAtMostThreeTenthsOfAYearsCrossings() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Event event : EVENTS) {
            if (event.in() != citizen(event)) {
                int[] count = counts.computeIfAbsent(
                        day(event).getYear() + (citizen(event) ? " out" : " in"), any -> new int[2]);
                count[EntityId.isMigrant(event.entity()) ? 0 : 1]++;
            }
        }
        assertThat(counts).hasSize(30);
        counts.forEach((year, count) ->
                assertThat(count[0] * 1000 / (count[0] + count[1])).as(year).isBetween(1, 300));
    }
}
