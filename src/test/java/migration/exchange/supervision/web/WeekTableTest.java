package migration.exchange.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Counts by day in weeks that begin on mondays. */
class WeekTableTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void daysAreAddedToTheirWeekAndOthersLeftOut() {
        WeekTable.Counting counting = WeekTable.last(2, TUESDAY);
        assertThat(counting.from()).isEqualTo(LocalDate.of(2026, 11, 16));
        counting.add("b", TUESDAY, 1);
        counting.add("b", LocalDate.of(2026, 11, 23), 2);
        counting.add("a", LocalDate.of(2026, 11, 22), 4);
        counting.add("a", LocalDate.of(2026, 11, 15), 8);

        WeekTable table = counting.table();
        assertThat(table.mondays()).containsExactly(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23));
        assertThat(table.rows()).extracting(WeekTable.Row::name).containsExactly("a", "b");
        assertThat(table.rows().get(0).counts()).containsExactly(4L, 0L);
        assertThat(table.rows().get(1).counts()).containsExactly(0L, 3L);
        assertThat(table.sums()).containsExactly(4L, 3L);
    }
}
