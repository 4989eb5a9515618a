package migration.exchange.simulation.server;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The changes of visa cases in the order in which the ministry made them, and the pages that tokens cut from them. */
final class VisaChanges {

    private static final String FIRST = "0";
    private static final String PREFIX = "change:";

    private final List<String> elements;
    private final List<List<String>> all;
    private volatile List<List<String>> changes;

    /** @param file CSV whose header names the elements of a change; there are no changes when it is absent */
    VisaChanges(Path file) {
        if (!Files.exists(file)) {
            elements = List.of();
            all = List.of();
            changes = all;
            return;
        }
        try (var lines = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> rows =
                    lines.stream().map(line -> line.getFields()).toList();
            elements = rows.get(0);
            all = rows.subList(1, rows.size());
            changes = all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only so many changes have been made yet. */
    void reveal(int count) {
        changes = all.subList(0, count);
    }

    List<String> elements() {
        return elements;
    }

    /**
     * A page: the last change of the page before, then those that follow; empty when nothing is new.
     *
     * @throws IllegalArgumentException when no token was ever given out like this one
     */
    Page page(String token, int max) {
        List<List<String>> made = changes;
        int next = position(token, made.size());
        int first = next == made.size() ? next : Math.max(0, next - 1);
        int end = Math.min(made.size(), first + max);
        return new Page(first, made.subList(first, end), token(end), end < made.size());
    }

    private static int position(String token, int made) {
        if (FIRST.equals(token)) {
            return 0;
        }
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        int position = text.startsWith(PREFIX) ? Integer.parseInt(text.substring(PREFIX.length())) : -1;
        if (position < 1 || position > made) {
            throw new IllegalArgumentException("unknown token");
        }
        return position;
    }

    private static String token(int position) {
        return position == 0
                ? FIRST
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((PREFIX + position).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A page of changes.
     *
     * @param first index of its first change, from 0
     * @param changes values in the order of the elements, empty when absent
     * @param next token of the next page
     * @param more whether more is waiting
     */
    record Page(int first, List<List<String>> changes, String next, boolean more) {}
}
