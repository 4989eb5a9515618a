package migration.exchange.validation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one record of a published sample.
 *
 * @param fault what is wrong with it; null when nothing is
 */
record Specimen(String text, Fault fault) {

    /** One rule broken. The place is where in the record's text, in chars, and the path below the record. */
    record Fault(String code, int offset, String path) {}

    private static final Pattern PLACE = Pattern.compile("/submission/records/(\\w+)\\[(\\d+)](.*)");

    /** Every record of a good sample. */
    static List<Specimen> good(Path sample) throws IOException {
        String text = Files.readString(sample);
        Matcher element = Pattern.compile("<records>\\s*<(\\w+)").matcher(text);
        return element.find()
                ? records(text, element.group(1)).stream()
                        .map(found -> new Specimen(found.group(), null))
                        .toList()
                : List.of();
    }

    /** The faulty record of a bad sample, with its fault as the table beside the sample has it. */
    static Specimen bad(Path sample) throws IOException {
        String text = Files.readString(sample);
        NamedCsvRecord expected = expected(sample);
        Matcher place = PLACE.matcher(expected.getField("xpath"));
        if (!place.matches()) {
            throw new IllegalStateException(sample + " has its fault outside records");
        }
        MatchResult found = records(text, place.group(1)).get(Integer.parseInt(place.group(2)) - 1);
        int offset = offset(text, expected) - found.start();
        return new Specimen(found.group(), new Fault(expected.getField("code"), offset, place.group(3)));
    }

    private static NamedCsvRecord expected(Path sample) throws IOException {
        String table = sample.getFileName().toString().replace(".xml", ".expected.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(sample.resolveSibling(table))) {
            return csv.iterator().next();
        }
    }

    private static int offset(String text, NamedCsvRecord place) {
        int start = 0;
        for (int line = Integer.parseInt(place.getField("line")); line > 1; line--) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + Integer.parseInt(place.getField("column")) - 1;
    }

    private static List<MatchResult> records(String text, String element) {
        List<MatchResult> found = new ArrayList<>();
        Matcher record = Pattern.compile("(?s)<" + element + "[\\s>].*?</" + element + ">")
                .matcher(text);
        while (record.find()) {
            found.add(record.toMatchResult());
        }
        return found;
    }
}
