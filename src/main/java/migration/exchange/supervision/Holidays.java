package migration.exchange.supervision;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Public holidays, {@code config/holidays.csv} on the class path. Such a day is held to no weekday, and none learns from it.
 *
 * @param names what each is called
 */
public record Holidays(Map<LocalDate, Words> names) {

    public Holidays {
        names = Map.copyOf(names);
    }

    /** Reads the class path. */
    public static Holidays load() {
        Map<LocalDate, Words> names = new TreeMap<>();
        try (InputStream in = new ClassPathResource("config/holidays.csv").getInputStream();
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(row -> names.put(
                    LocalDate.parse(row.getField("date")), new Words(row.getField("ka"), row.getField("en"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Holidays(names);
    }

    public boolean contains(LocalDate day) {
        return names.containsKey(day);
    }

    public Optional<Words> name(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }
}
