package migration.exchange.simulation.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** Published tables of cases as they should be: each case once, as its latest version that passes stands. */
final class CaseTables {

    /**
     * A dimension of a table.
     *
     * @param id its name in the published table
     * @param field the field of the content that it is read from
     * @param read the category out of the text of the field
     */
    record Column(String id, String field, UnaryOperator<String> read) {

        static Column of(String field) {
            return new Column(field, field, UnaryOperator.identity());
        }

        /** The year of a day. */
        static Column year(String field) {
            return new Column("year", field, day -> day.substring(0, 4));
        }

        /** Of several values the first counts. */
        static Column first(String id, String field) {
            return new Column(id, field, values -> values.split(" ")[0]);
        }
    }

    private final OutputFolder folder;
    private final List<String> fields;
    private final String chosenBy;

    /**
     * @param fields the fields of the content of a case
     * @param chosenBy the field that says in which tables a case is
     */
    CaseTables(OutputFolder folder, List<String> fields, String chosenBy) {
        this.folder = folder;
        this.fields = fields;
        this.chosenBy = chosenBy;
    }

    /** Writes a table of the cases of which that field has one of these values. */
    void write(List<Sent> sent, String name, Set<String> chosen, Column... columns) {
        Map<List<String>, Integer> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        latest(sent).stream()
                .map(Sent::content)
                .filter(content -> chosen.contains(of(content, chosenBy)))
                .forEach(content -> cells.merge(cell(content, columns), 1, Integer::sum));
        String header = Stream.of(columns).map(Column::id).collect(Collectors.joining(","));
        ByteText text = new ByteText(1024).append(header + ",count\n");
        cells.forEach((cell, count) ->
                Rows.row(text, Stream.concat(cell.stream(), Stream.of(count)).toArray()));
        folder.write("truth/tables/" + name + ".csv", text.toByteArray());
    }

    private static Collection<Sent> latest(List<Sent> sent) {
        Map<String, Sent> latest = new HashMap<>();
        sent.stream()
                .filter(Sent::passes)
                .forEach(version -> latest.merge(
                        version.number(), version, (one, other) -> one.version() > other.version() ? one : other));
        latest.values().removeIf(Sent::cancelled);
        return latest.values();
    }

    private List<String> cell(List<String> content, Column... columns) {
        return Stream.of(columns)
                .map(column -> column.read().apply(of(content, column.field())))
                .toList();
    }

    private String of(List<String> content, String field) {
        return content.get(fields.indexOf(field));
    }
}
