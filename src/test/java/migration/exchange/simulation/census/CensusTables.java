package migration.exchange.simulation.census;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;

/** The published tables of the census as they should be: each record once, as its latest version that passes stands. */
final class CensusTables {

    private final Map<String, Integer> population = new TreeMap<>();
    private final Map<String, Integer> citizenships = new TreeMap<>();

    /** Counts a content in the order of {@link Sheet#FIELDS}. */
    void count(List<String> content) {
        population.merge(String.join(",", content.subList(0, 4)), 1, Integer::sum);
        citizenships.merge(content.get(0) + "," + content.get(4), 1, Integer::sum);
    }

    void write(OutputFolder folder) {
        write(folder, "census-population", "census,region,sex,age", population);
        write(folder, "census-citizenship", "census,citizenship", citizenships);
    }

    private static void write(OutputFolder folder, String name, String dimensions, Map<String, Integer> cells) {
        ByteText text = new ByteText(1024).append(dimensions).append(",count\n");
        cells.forEach(
                (cell, count) -> text.append(cell).append(',').append(count).append('\n'));
        folder.write("truth/tables/" + name + ".csv", text.toByteArray());
    }
}
