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
    private final List<List<String>> changes;

    /** @param file CSV whose header names the elements of a change; there are no changes when it is absent */
    VisaChanges(Path file) {
        if (!Files.exists(file)) {
            elements = List.of();
            changes = List.of();
            return;
        }
        try (var lines = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> all =
                    lines.stream().map(line -> line.getFields()).toList();
            elements = all.get(0);
            changes = all.subList(1, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        int next = position(token);
        int first = next == changes.size() ? next : Math.max(0, next - 1);
        int end = Math.min(changes.size(), first + max);
        return new Page(first, changes.subList(first, end), token(end), end < changes.size());
    }

    private int position(String token) {
        if (FIRST.equals(token)) {
            return 0;
        }
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        int position = text.startsWith(PREFIX) ? Integer.parseInt(text.substring(PREFIX.length())) : -1;
        if (position < 1 || position > changes.size()) {
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
