package migration.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final List<TableDefinition> definitions = new TableCatalogue().definitions();

    private TableDefinition table(String id) {
        return definitions.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void readsAnAddress() {
        TableQuery query = TableQuery.read(
                table("crossings"),
                Map.of(
                        "sex",
                        List.of("F,M"),
                        "mode",
                        List.of("AIR", "SEA"),
                        "keep",
                        List.of("sex,mode"),
                        "format",
                        List.of("csv")),
                TODAY);

        assertThat(query.kept()).containsExactly("sex", "mode");
        assertThat(query.selection()).isEqualTo(Map.of("sex", Set.of("F", "M"), "mode", Set.of("AIR", "SEA")));
    }

    @Test
    void aTableAtADayTakesTheDayGivenOrToday() {
        TableDefinition valid = table("permits-valid");

        assertThat(TableQuery.read(valid, Map.of(), TODAY).parameters()).isEqualTo(Map.of("date", TODAY));
        assertThat(TableQuery.read(valid, Map.of("date", List.of("2024-12-31")), TODAY)
                        .parameters())
                .isEqualTo(Map.of("date", LocalDate.of(2024, 12, 31)));
        assertThatThrownBy(() -> TableQuery.read(valid, Map.of("date", List.of("yesterday")), TODAY))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("yesterday");
        assertThatThrownBy(() -> new TableQuery(valid, List.of("type"), Map.of(), Map.of()))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void refusesWhatTheTableHasNot() {
        assertThatThrownBy(() -> TableQuery.read(table("crossings"), Map.of("keep", List.of("shoe")), TODAY))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("shoe");
        assertThatThrownBy(() -> TableQuery.read(table("crossings"), Map.of("keep", List.of("sex,sex")), TODAY))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void doesNotSumOverTotals() {
        assertThatThrownBy(() -> TableQuery.read(table("population"), Map.of("keep", List.of("date")), TODAY))
                .isInstanceOf(QueryException.class);
    }
}
