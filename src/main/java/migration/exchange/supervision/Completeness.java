package migration.exchange.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.envelope.FeedId;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import org.springframework.stereotype.Component;

/** How many of the stored records of a feed state each dimension of its table, month by month. */
@Component
public class Completeness {

    private static final String MONTH = "month";

    private final Tables tables;

    Completeness(Tables tables) {
        this.tables = tables;
    }

    /**
     * The elements of a feed.
     *
     * @param table title of the table whose dimensions they are
     * @param months the months, the oldest first
     * @param records how many records there are of each month
     */
    public record Elements(Words table, List<YearMonth> months, List<Long> records, List<Element> elements) {}

    /** An element. @param stated how many records of each month state it */
    public record Element(String id, Words label, List<Long> stated) {}

    /**
     * The months up to the one of a day; empty when no table counts the feed's records by month.
     *
     * @throws RuntimeException the store is away
     */
    public Optional<Elements> of(FeedId feed, LocalDate today, int count) {
        List<YearMonth> months = IntStream.range(0, count)
                .mapToObj(at -> YearMonth.from(today).minusMonths(count - 1L - at))
                .toList();
        return tables.definitions().stream()
                .filter(table -> isPlain(table, feed))
                .findFirst()
                .map(table -> elements(table, months));
    }

    /** Each record counts once in it, in the month that it is of. */
    private static boolean isPlain(TableDefinition table, FeedId feed) {
        return table.source().equals(feed.toString())
                && table.dimension(MONTH).isPresent()
                && table.parameters().isEmpty()
                && table.sum() == null
                && table.each() == null
                && !table.whole();
    }

    private Elements elements(TableDefinition table, List<YearMonth> months) {
        List<Long> records = counts(table, months, Map.of());
        List<Element> elements = table.dimensions().stream()
                .filter(dimension -> !dimension.time())
                .map(dimension -> element(table, dimension, months, records))
                .toList();
        Words title = new Words(table.title().ka(), table.title().en());
        return new Elements(title, months, records, elements);
    }

    private Element element(TableDefinition table, Dimension dimension, List<YearMonth> months, List<Long> records) {
        List<Long> missing = counts(table, months, Map.of(dimension.id(), Set.of(Table.NOT_STATED)));
        List<Long> stated = IntStream.range(0, months.size())
                .mapToObj(at -> records.get(at) - missing.get(at))
                .toList();
        Words label = new Words(dimension.label().ka(), dimension.label().en());
        return new Element(dimension.id(), label, stated);
    }

    private List<Long> counts(TableDefinition table, List<YearMonth> months, Map<String, Set<String>> only) {
        Map<String, Set<String>> selection = new LinkedHashMap<>(only);
        selection.put(MONTH, months.stream().map(YearMonth::toString).collect(Collectors.toSet()));
        Map<String, Long> counts = new HashMap<>();
        tables.compute(new TableQuery(table, List.of(MONTH), selection, Map.of()))
                .cells()
                .forEach(cell -> counts.put(cell.codes().get(0), cell.value()));
        return months.stream()
                .map(month -> counts.getOrDefault(month.toString(), 0L))
                .toList();
    }
}
