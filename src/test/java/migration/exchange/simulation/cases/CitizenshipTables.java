package migration.exchange.simulation.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** The published tables of citizenship as they should be: each case once, as its latest version that passes stands. */
final class CitizenshipTables {

    private final OutputFolder folder;
    private final List<String> fields;

    /** @param fields the fields of the content of a case */
    CitizenshipTables(OutputFolder folder, List<String> fields) {
        this.folder = folder;
        this.fields = fields;
    }

    void write(List<Sent> sent) {
        Map<String, Sent> latest = new HashMap<>();
        sent.stream()
                .filter(Sent::passes)
                .forEach(version -> latest.merge(
                        version.number(), version, (one, other) -> one.version() > other.version() ? one : other));
        latest.values().removeIf(Sent::cancelled);
        table(latest, "citizenship-acquired", "GRANTED", "former", "formerCitizenships");
        table(latest, "citizenship-lost", "TERMINATED", "new", "newCitizenship");
    }

    private void table(Map<String, Sent> latest, String name, String status, String dimension, String field) {
        Map<List<String>, Integer> cells = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        latest.values().stream()
                .map(Sent::content)
                .filter(content -> of(content, "status").equals(status))
                .forEach(content -> cells.merge(cell(content, field), 1, Integer::sum));
        ByteText text = new ByteText(1024).append("year,ground," + dimension + ",sex,count\n");
        cells.forEach((cell, count) -> Rows.row(text, cell.get(0), cell.get(1), cell.get(2), cell.get(3), count));
        folder.write("truth/tables/" + name + ".csv", text.toByteArray());
    }

    /** Of several citizenships the first counts. */
    private List<String> cell(List<String> content, String field) {
        String year = of(content, "decided").substring(0, 4);
        return List.of(year, of(content, "ground"), of(content, field).split(" ")[0], of(content, "sex"));
    }

    private String of(List<String> content, String field) {
        return content.get(fields.indexOf(field));
    }
}
