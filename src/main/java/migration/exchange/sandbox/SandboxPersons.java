package migration.exchange.sandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The persons of the sandbox, as data in {@code config/sandbox}.
 *
 * @param all the persons, in the order of the file
 * @param fates what can happen to them, by name
 * @param sampleDocuments numbers of the documents in the published samples of the contracts
 */
public record SandboxPersons(List<SandboxPerson> all, Map<String, Fate> fates, List<String> sampleDocuments) {

    private static final String SHELF = "config/sandbox/";

    public SandboxPersons {
        all = List.copyOf(all);
        fates = Map.copyOf(fates);
        sampleDocuments = List.copyOf(sampleDocuments);
    }

    /**
     * A fate.
     *
     * @param says what happens, by language
     * @param seen what an agency is answered when it sends the person, by language
     */
    public record Fate(Map<String, String> says, Map<String, String> seen) {}

    /** @throws IllegalStateException when a file is missing or says something else: a fault of the installation */
    public static SandboxPersons load() {
        Map<String, Fate> fates = read("fates.csv", line -> Map.entry(line.getField("fate"), fate(line))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<SandboxPerson> persons = read("persons.csv", SandboxPersons::person);
        if (!fates.keySet().equals(persons.stream().map(SandboxPerson::fate).collect(Collectors.toSet()))) {
            throw new IllegalStateException("persons and fates of the sandbox do not fit");
        }
        return new SandboxPersons(persons, fates, read("documents.csv", line -> line.getField("number")));
    }

    /** By what those who are invented are known. */
    public Synthetic marks() {
        return new Synthetic(Stream.concat(all.stream().map(SandboxPerson::document), sampleDocuments.stream())
                .collect(Collectors.toSet()));
    }

    private static <T> List<T> read(String name, Function<NamedCsvRecord, T> line) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource(SHELF + name).getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().map(line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Fate fate(NamedCsvRecord line) {
        return new Fate(
                Map.of("ka", line.getField("ka"), "en", line.getField("en")),
                Map.of("ka", line.getField("seen_ka"), "en", line.getField("seen_en")));
    }

    private static SandboxPerson person(NamedCsvRecord line) {
        return new SandboxPerson(
                line.getField("id"),
                line.getField("personal_number"),
                line.getField("document"),
                line.getField("surname"),
                line.getField("given_name"),
                line.getField("surname_ka"),
                line.getField("given_name_ka"),
                line.getField("sex"),
                line.getField("birth_date"),
                line.getField("fate"));
    }
}
