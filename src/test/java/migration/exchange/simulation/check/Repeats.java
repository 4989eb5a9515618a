package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that came once more because pages of a pull overlap: what the ledger says, not the truth, since the pages are
 * as large as the exchange asked for.
 *
 * @param records how often a record came once more, by {@code id version}
 * @param overtaken those of them that came when a later version had come, at the latest with the same page
 */
record Repeats(Map<String, Integer> records, Map<String, Integer> overtaken) {

    static final Repeats NONE = new Repeats(Map.of(), Map.of());

    static long count(Map<String, Integer> times) {
        return times.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** What the visa service handed out twice: the first record of every page but the first, for every page once. */
    static Repeats ofVisas(Path folder) {
        Path ledger = folder.resolve("ledger/consular-visas.csv");
        if (!Files.exists(ledger)) {
            return NONE;
        }
        Path file = folder.resolve("out/consular/visas/changes.csv");
        List<NamedCsvRecord> changes = Files.exists(file) ? new TruthFile(file).all() : List.of();
        Map<String, Integer> records = new HashMap<>();
        Set<String> pages = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Map<String, Integer> latest = new HashMap<>();
        Map<String, Integer> overtaken = new HashMap<>();
        for (NamedCsvRecord call : new TruthFile(ledger).all()) {
            if (call.getField("fault").isEmpty() && pages.add(call.getField("sha256"))) {
                int first = call.getField("records").equals("0") ? 0 : Integer.parseInt(call.getField("first"));
                int end = first + Integer.parseInt(call.getField("records"));
                List<NamedCsvRecord> page = changes.subList(first, end);
                page.forEach(change -> latest.merge(number(change), revision(change), Math::max));
                for (int row = first; row < end; row++) {
                    if (!seen.add(row)) {
                        NamedCsvRecord change = changes.get(row);
                        String version = number(change) + " " + revision(change);
                        records.merge(version, 1, Integer::sum);
                        if (revision(change) < latest.getOrDefault(number(change), 0)) {
                            overtaken.merge(version, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return new Repeats(records, overtaken);
    }

    private static String number(NamedCsvRecord change) {
        return change.getField("applicationNo");
    }

    private static int revision(NamedCsvRecord change) {
        return Integer.parseInt(change.getField("revision"));
    }
}
