package migration.exchange.simulation.generator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.simulation.plan.Table;

/** Counts once more what the truth of a feed says, from what is current. */
final class CurrentCells {

    static final int BLOCK = 10_000;

    /** Source ids hold the number of the record: {@code ID-2019-000042}. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-([0-9]{6})(-[0-9])?");

    private final Backlog backlog;
    private final String feed;

    CurrentCells(Backlog backlog, String feed) {
        this.backlog = backlog;
        this.feed = feed;
    }

    int records() {
        return backlog.rows("truth/current.csv", feed).size();
    }

    /** How often each code occurs among the first 10,000 records. */
    Map<String, Integer> issuesOfTheFirstBlock() {
        Map<String, Integer> counts = new TreeMap<>();
        backlog.rows("truth/issues.csv", feed).stream()
                .filter(row -> number(row) <= BLOCK)
                .forEach(row -> counts.merge(row.getField("code"), 1, Integer::sum));
        return counts;
    }

    private static int number(NamedCsvRecord row) {
        Matcher id = NUMBER.matcher(row.getField("source_id"));
        return id.matches() ? Integer.parseInt(id.group(1)) : Integer.MAX_VALUE;
    }

    /** How often each should occur; what only a later job can find is in no record. */
    static Map<String, Integer> quotas(String feed) {
        Map<String, Integer> quotas = new TreeMap<>();
        Table.control("bad_records").rows().stream()
                .filter(row -> row.getField("feed").equals(feed)
                        && !row.getField("layer").equals("HISTORY"))
                .forEach(row -> quotas.put(row.getField("code"), Integer.parseInt(row.getField("per_10000"))));
        return quotas;
    }

    /** What is current and has this day, by its year and these fields. */
    Map<String, Integer> counted(String day, String... fields) {
        return counted(content -> !content.getField(day).isEmpty(), day, fields);
    }

    Map<String, Integer> counted(Predicate<NamedCsvRecord> which, String day, String... fields) {
        Map<String, Integer> cells = new TreeMap<>();
        Map<String, NamedCsvRecord> contents = contents();
        backlog.rows("truth/current.csv", feed).stream()
                .filter(row -> row.getField("state").equals("CURRENT"))
                .map(row -> contents.get(version(row)))
                .filter(which)
                .forEach(content -> cells.merge(cell(content, day, fields), 1, Integer::sum));
        return cells;
    }

    private Map<String, NamedCsvRecord> contents() {
        Map<String, NamedCsvRecord> contents = new HashMap<>();
        backlog.rows("truth/content/" + feed.substring(feed.indexOf('/') + 1) + ".csv")
                .forEach(row -> contents.put(version(row), row));
        return contents;
    }

    private static String version(NamedCsvRecord row) {
        return row.getField("source_id") + "/" + row.getField("version");
    }

    private static String cell(NamedCsvRecord content, String day, String... fields) {
        StringBuilder cell = new StringBuilder(content.getField(day).substring(0, 4));
        for (String field : fields) {
            cell.append(',').append(content.getField(field));
        }
        return cell.toString();
    }

    /** A table of the truth: cells and their counts. */
    Map<String, Integer> published(String name) {
        Map<String, Integer> cells = new TreeMap<>();
        for (NamedCsvRecord row : backlog.rows("truth/tables/" + name + ".csv")) {
            List<String> fields = row.getFields();
            int last = fields.size() - 1;
            cells.put(String.join(",", fields.subList(0, last)), Integer.parseInt(fields.get(last)));
        }
        return cells;
    }
}
