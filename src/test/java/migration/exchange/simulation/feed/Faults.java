package migration.exchange.simulation.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import migration.exchange.simulation.plan.Table;

/** The faults of one feed, in the order of the tables: bad records first, then quirks of delivery. */
public final class Faults {

    /** Planned in submissions, found by later jobs, or made by the one who plays the server. */
    private static final Set<String> OTHER_LAYERS = Set.of("SUBMISSION", "HISTORY", "TRANSPORT");
    /** Quirks of submissions, transactions and pages, not of records. */
    private static final Set<String> OTHER_QUIRKS = Set.of("SEQUENCE_GAP", "BACKDATED_COMMIT", "ONE_TRANSACTION");

    private final List<Fault> all = new ArrayList<>();
    private final Fault correctedAfterYears;

    public Faults(String feed) {
        for (NamedCsvRecord row : rows("bad_records", feed)) {
            if (!OTHER_LAYERS.contains(row.getField("layer"))) {
                add(row.getField("code"), row, row.getField("expected_verdict"), row.getField("layer"));
            }
        }
        for (NamedCsvRecord row : rows("delivery_quirks", feed)) {
            boolean page = row.getField("note").startsWith("page ");
            if (!page && !OTHER_QUIRKS.contains(row.getField("quirk"))) {
                add(row.getField("quirk"), row, "", "");
            }
        }
        correctedAfterYears = new Fault(all.size() + 1, Deliveries.AFTER_YEARS, 0, "", "");
    }

    private void add(String code, NamedCsvRecord row, String verdict, String layer) {
        int quota = Integer.parseInt(row.getField("per_10000"));
        if (quota > 0) {
            all.add(new Fault(all.size() + 1, code, quota, verdict, layer));
        }
    }

    private static List<NamedCsvRecord> rows(String table, String feed) {
        return Table.control(table).rows().stream()
                .filter(row -> row.getField("feed").equals(feed))
                .toList();
    }

    /** Rate per 10,000 submissions, transactions or pages. */
    public static int rate(String table, String feed, String code) {
        return rows(table, feed).stream()
                .filter(row -> row.getField(1).equals(code))
                .mapToInt(row -> Integer.parseInt(row.getField("per_10000")))
                .sum();
    }

    /** What no quota gives to a record, but the play of a live month to one. */
    Fault correctedAfterYears() {
        return correctedAfterYears;
    }

    public List<Fault> all() {
        return all;
    }

    Fault of(int number) {
        return number == correctedAfterYears.number() ? correctedAfterYears : all.get(number - 1);
    }
}
