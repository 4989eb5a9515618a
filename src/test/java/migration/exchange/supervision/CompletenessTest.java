package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import migration.exchange.envelope.FeedId;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.Label;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import org.junit.jupiter.api.Test;

/** Which share of a month's records states an element. */
class CompletenessTest {

    private static final FeedId CROSSINGS = new FeedId("border-police", "crossings");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TableDefinition summed = table("fees", "amount");
    private final TableDefinition counted = table("crossings", null);

    private static TableDefinition table(String id, String sum) {
        Label label = new Label(id, id);
        return new TableDefinition(
                id,
                label,
                label,
                label,
                CROSSINGS.toString(),
                "crossings",
                sum,
                null,
                List.of(),
                List.of(),
                List.of(
                        new Dimension("month", label, "month", null, true),
                        new Dimension("sex", new Label("სქესი", "sex"), "sex", "sexes", false)),
                List.of("month"),
                false);
    }

    /** In October 100 records, 5 of them without sex; in November none. */
    private final Tables tables = new Tables() {

        @Override
        public List<TableDefinition> definitions() {
            return List.of(summed, counted);
        }

        @Override
        public Optional<TableDefinition> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Table.Category> categories(TableDefinition table, String dimension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Table compute(TableQuery query) {
            assertThat(query.table()).isSameAs(counted);
            assertThat(query.selection().get("month")).containsExactlyInAnyOrder("2026-10", "2026-11");
            long records = query.selection().containsKey("sex") ? 5 : 100;
            return new Table(query, List.of(), List.of(new Table.Cell(List.of("2026-10"), records)), Instant.EPOCH);
        }
    };

    @Test
    void whatIsNotMissingIsStated() {
        Completeness.Elements elements =
                new Completeness(tables).of(CROSSINGS, TODAY, 2).orElseThrow();

        assertThat(elements.months()).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(elements.records()).containsExactly(100L, 0L);
        assertThat(elements.elements()).singleElement().satisfies(sex -> {
            assertThat(sex.id()).isEqualTo("sex");
            assertThat(sex.stated()).containsExactly(95L, 0L);
        });
    }

    @Test
    void aFeedThatNoTableCountsHasNone() {
        assertThat(new Completeness(tables).of(new FeedId("consular", "visas"), TODAY, 2))
                .isEmpty();
    }
}
