package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The records of one feed that should be in the store, tombstones too, in the order of their source ids. */
final class TrueRecords implements Iterator<TrueRecord> {

    private static final String ID = "source_id";

    private final String feed;
    private final Iterator<NamedCsvRecord> currents;
    private final Iterator<NamedCsvRecord> contents;
    private NamedCsvRecord content;

    TrueRecords(Path truth, String feed) {
        this.feed = feed;
        currents = new TruthFile(truth.resolve("current.csv"))
                .sorted(
                        line -> line.getField("feed").equals(feed)
                                && !line.getField("state").equals("ABSENT"),
                        ID);
        String kind = feed.substring(feed.indexOf('/') + 1);
        Path file = truth.resolve("content/" + kind + ".csv");
        contents = Files.exists(file) ? new TruthFile(file).sorted(line -> true, ID) : Collections.emptyIterator();
        content = contents.hasNext() ? contents.next() : null;
    }

    @Override
    public boolean hasNext() {
        return currents.hasNext();
    }

    @Override
    public TrueRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        NamedCsvRecord line = currents.next();
        boolean cancelled = line.getField("state").equals("CANCELLED");
        String id = line.getField(ID);
        String version = line.getField("version");
        return new TrueRecord(
                id,
                Long.parseLong(version),
                cancelled,
                line.getField("verdict"),
                TrueRecord.sorted(line.getField("codes")),
                cancelled ? Map.of() : content(id, version));
    }

    private Map<String, String> content(String id, String version) {
        Map<String, String> found = null;
        while (content != null && content.getField(ID).compareTo(id) <= 0) {
            if (content.getField(ID).equals(id) && content.getField("version").equals(version)) {
                found = new LinkedHashMap<>(content.getFieldsAsMap());
            }
            content = contents.hasNext() ? contents.next() : null;
        }
        if (found == null) {
            throw new IllegalStateException("the truth has no content of " + feed + " " + id + " version " + version);
        }
        found.remove(ID);
        found.remove("version");
        return found;
    }
}
