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
 * @param count how many there are in all
 */
record Repeats(Map<String, Integer> records, long count) {

    /** What the visa service handed out twice: the first record of every page but the first, for every page once. */
    static Repeats ofVisas(Path folder) {
        Path ledger = folder.resolve("ledger/consular-visas.csv");
        if (!Files.exists(ledger)) {
            return new Repeats(Map.of(), 0);
        }
        Path file = folder.resolve("out/consular/visas/changes.csv");
        List<NamedCsvRecord> changes = Files.exists(file) ? new TruthFile(file).all() : List.of();
        Map<String, Integer> records = new HashMap<>();
        Set<String> pages = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        long count = 0;
        for (NamedCsvRecord call : new TruthFile(ledger).all()) {
            if (call.getField("fault").isEmpty() && pages.add(call.getField("sha256"))) {
                int first = call.getField("records").equals("0") ? 0 : Integer.parseInt(call.getField("first"));
                int end = first + Integer.parseInt(call.getField("records"));
                for (int row = first; row < end; row++) {
                    if (!seen.add(row)) {
                        NamedCsvRecord change = changes.get(row);
                        records.merge(
                                change.getField("applicationNo") + " " + change.getField("revision"), 1, Integer::sum);
                        count++;
                    }
                }
            }
        }
        return new Repeats(records, count);
    }
}
