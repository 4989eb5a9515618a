package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** What is to be sent, in order: the list that the generator put beside the files of a feed. */
record Plan(Path list, List<NamedCsvRecord> items) {

    /** Reads a list; an absent one means that nothing is to be sent. */
    static Plan read(Path list) {
        if (!Files.exists(list)) {
            return new Plan(list, List.of());
        }
        try (var lines = CsvReader.builder().ofNamedCsvRecord(list)) {
            var order = Comparator.comparingLong((NamedCsvRecord line) -> Long.parseLong(line.getField("order")));
            return new Plan(list, lines.stream().sorted(order).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When something is to be sent; what has no time has waited already. */
    static Instant due(NamedCsvRecord item) {
        return item.findField("due")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(Instant.MIN);
    }

    /** The bytes of a file named in the list, which stands beside it. */
    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(list.resolveSibling(file));
    }
}
