package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** What stands in {@code config}: whole, and refused with a clear word when it is not. */
class AgreementsTest {

    private static final String HEAD = """
            - feed: border-police/refusals
              source: {ka: ა, en: a}
              stream: {ka: ბ, en: b}
            """;

    @Test
    void everyFeedHasASchedule() {
        List<FeedId> feeds = MigrationContext.load().contracts().stream()
                .map(contract -> contract.id().feed())
                .distinct()
                .toList();
        assertThat(ScheduleShelf.load().all()).extracting(Schedule::feed).containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void monthsAreLookedAtInTablesAndDimensionsThatThereAre() {
        List<TableDefinition> tables = new TableCatalogue().definitions();
        for (Schedule schedule : ScheduleShelf.load().all()) {
            Monthly monthly = schedule.monthly();
            if (monthly != null) {
                TableDefinition table = tables.stream()
                        .filter(one -> one.id().equals(monthly.table()))
                        .findFirst()
                        .orElseThrow();
                assertThat(table.source()).isEqualTo(schedule.feed().toString());
                assertThat(monthly.filled().keySet())
                        .allMatch(dimension -> table.dimension(dimension).isPresent());
                assertThat(table.dimension("month")).isPresent();
            }
        }
    }

    @Test
    void bandsCanBeAgreed() throws Exception {
        Schedule schedule = read("""
                  silence: PT2H
                  volume: {monday: [10, 20]}
                """);
        LocalDate monday = LocalDate.of(2026, 9, 7);
        assertThat(schedule.silence()).isEqualTo(Duration.ofHours(2));
        assertThat(schedule.expected().band(monday, Map.of())).contains(new Band(10, 20));
        assertThat(schedule.expected().band(monday.with(DayOfWeek.TUESDAY), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silence: an hour                                                  | silence is to be a duration such as PT30M, not an hour
            silense: PT1H                                                     | nothing is known of silense
            volume: {monday: [20, 10]}                                        | not a band: 20 to 10
            volume: {monday: [20]}                                            | monday is to have the fewest and the most records
            volume: {weeks: 2, at-least: 3, tolerance: 1, least: 1}           | nothing can be learned from 3 of 2 weeks
            volume: {weeks: 8, at-least: 3, tolerance: much, least: 1}        | tolerance is to be a whole number
            """)
    void whatIsWrongIsNamed(String line, String said) {
        assertThatThrownBy(() -> read("  " + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    private static Schedule read(String more) throws Exception {
        return ScheduleShelf.read(new ByteArrayResource((HEAD + more).getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    @Test
    void theMiddleOfTheSameWeekdaysCountsWhateverOneOfThemBrought() {
        Expectation learned = new Expectation.Learned(8, 3, 20, 100);
        LocalDate day = LocalDate.of(2026, 9, 24);
        Map<LocalDate, Long> two = Map.of(day.minusWeeks(1), 400L, day.minusWeeks(2), 420L);
        assertThat(learned.band(day, two)).isEmpty();
        Map<LocalDate, Long> three =
                Map.of(day.minusWeeks(1), 400L, day.minusWeeks(2), 420L, day.minusWeeks(3), 2_000_000L);
        assertThat(learned.band(day, three)).contains(new Band(275, 565));
        Map<LocalDate, Long> few = Map.of(day.minusWeeks(1), 4L, day.minusWeeks(2), 5L, day.minusWeeks(3), 6L);
        assertThat(learned.band(day, few)).isEmpty();
    }

    @Test
    void aHolidayIsHeldToNoWeekday() {
        assertThat(Holidays.load().name(LocalDate.of(2026, 4, 12))).contains(new Words("აღდგომა", "Easter Sunday"));
    }
}
