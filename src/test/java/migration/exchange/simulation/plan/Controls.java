package migration.exchange.simulation.plan;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.simulation.draw.Shares;

/** The control tables of a year: totals and shares. Years after the last of the tables repeat it. */
public final class Controls {

    /** Countries and groups with their weights, in the order of the table. */
    public record Weighted(List<String> codes, long[] weights) {}

    private record Spanned(Years years, String key, String value, int weight) {}

    private final Map<String, YearMonth> closed = new HashMap<>();
    private final Table months = Table.control("month_share");
    private final Map<String, List<Spanned>> tables = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, NamedCsvRecord>> yearly = new ConcurrentHashMap<>();

    public Controls() {
        for (NamedCsvRecord row : Table.control("closed_checkpoints").rows()) {
            closed.put(row.getField("checkpoint"), YearMonth.parse(row.getField("closed_from")));
        }
    }

    /** A figure of a yearly table, full scale. */
    public long yearly(String table, int year, String column) {
        Map<Integer, NamedCsvRecord> rows = yearly.computeIfAbsent(table, Controls::byYear);
        return Long.parseLong(rows.get(Math.min(year, Period.LAST_CONTROL_YEAR)).getField(column));
    }

    private static Map<Integer, NamedCsvRecord> byYear(String table) {
        Map<Integer, NamedCsvRecord> rows = new HashMap<>();
        for (NamedCsvRecord row : Table.control(table).rows()) {
            rows.put(Integer.parseInt(row.getField("year")), row);
        }
        return rows;
    }

    /** Shares of values in a month, by a table whose columns are span, value, permille. */
    public Weighted spanned(String table, int year, int month) {
        return weighted(spans(table, "", 0, 1, 2), Years.known(year, month), "");
    }

    /** Where people of a citizenship cross in a month. */
    public Shares<String> checkpoints(String citizenship, YearMonth month) {
        List<Spanned> spans = spans("checkpoint_share", "keyed", 0, 2, 3);
        Shares<String> own = open(weighted(spans, month, citizenship), month);
        return own.isEmpty() ? open(weighted(spans, month, "OTHER"), month) : own;
    }

    /** Shares of the checkpoints that are open to travellers in a month. */
    private Shares<String> open(Weighted weighted, YearMonth month) {
        Shares<String> shares = new Shares<>();
        for (int i = 0; i < weighted.codes().size(); i++) {
            if (isOpen(weighted.codes().get(i), month)) {
                shares.add(weighted.codes().get(i), (int) weighted.weights()[i]);
            }
        }
        return shares;
    }

    /** The land border with Azerbaijan has been closed to travellers since spring 2020. */
    public boolean isOpen(String checkpoint, YearMonth month) {
        YearMonth from = closed.get(checkpoint);
        return from == null || month.isBefore(from);
    }

    /** Months of a year, permille from January on. */
    public long[] months(String who, int year) {
        List<NamedCsvRecord> rows = months.rows();
        long[] own = months(rows, who, Integer.toString(year));
        return own[0] > 0 ? own : months(rows, who, who.equals("foreign") ? "other" : "any");
    }

    private static long[] months(List<NamedCsvRecord> rows, String who, String year) {
        long[] shares = new long[12];
        for (NamedCsvRecord row : rows) {
            if (row.getField("who").equals(who) && row.getField("year").equals(year)) {
                shares[Integer.parseInt(row.getField("month")) - 1] = Long.parseLong(row.getField("permille"));
            }
        }
        return shares;
    }

    /** How long people of each citizenship stay; {@code OTHER} for those not named. */
    public static Map<String, Shares<StayClass>> stays() {
        Map<String, Shares<StayClass>> stays = new LinkedHashMap<>();
        for (NamedCsvRecord row : Table.control("stay_length").rows()) {
            int shortest = Integer.parseInt(row.getField("min_nights"));
            StayClass stay =
                    new StayClass(row.getField("class"), shortest, Integer.parseInt(row.getField("max_nights")));
            for (String citizenship : row.getField("citizenships").split(" ")) {
                stays.computeIfAbsent(citizenship, key -> new Shares<>())
                        .add(stay, Integer.parseInt(row.getField("permille")));
            }
        }
        return stays;
    }

    /** A simple table: value in the first column, weight in the second. */
    public static Shares<String> simple(String table) {
        Shares<String> shares = new Shares<>();
        for (NamedCsvRecord row : Table.control(table).rows()) {
            shares.add(row.getField(0), Integer.parseInt(row.getField(1)));
        }
        return shares;
    }

    /** A table of shares for each key in the first column: value in the second, weight in the third. */
    public static Map<String, Shares<String>> keyed(String table) {
        Map<String, Shares<String>> all = new LinkedHashMap<>();
        for (NamedCsvRecord row : Table.control(table).rows()) {
            all.computeIfAbsent(row.getField(0), key -> new Shares<>())
                    .add(row.getField(1), Integer.parseInt(row.getField(2)));
        }
        return all;
    }

    private List<Spanned> spans(String table, String keyed, int span, int value, int weight) {
        return tables.computeIfAbsent(table, name -> {
            List<Spanned> spans = new ArrayList<>();
            for (NamedCsvRecord row : Table.control(name).rows()) {
                String key = keyed.isEmpty() ? "" : row.getField(1);
                Years years = Years.parse(row.getField(span));
                spans.add(new Spanned(years, key, row.getField(value), Integer.parseInt(row.getField(weight))));
            }
            return spans;
        });
    }

    private static Weighted weighted(List<Spanned> spans, YearMonth month, String key) {
        List<Spanned> found = spans.stream()
                .filter(span -> span.key().equals(key) && span.years().holds(month))
                .toList();
        return new Weighted(
                found.stream().map(Spanned::value).toList(),
                found.stream().mapToLong(Spanned::weight).toArray());
    }
}
