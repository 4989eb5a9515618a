package migration.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/** The samples against the bare schemas: good ones pass, bad ones fail there or pass it to be caught by the rules. */
class SamplesTest {

    private static final Path SHELF = Path.of("schemas");

    @TestFactory
    Stream<DynamicTest> validSamplesPass() throws IOException {
        return samples("valid").map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertNull(fault(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyFeedShowsTheWholeLifeOfARecord() throws IOException {
        return feeds().map(feed -> DynamicTest.dynamicTest(feed.toString(), () -> {
            for (String name : List.of("one-record", "several", "correction", "cancellation", "heartbeat")) {
                assertTrue(Files.exists(feed.resolve("samples/valid/" + name + ".xml")), name);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> badSamplesFailInTheirLayer() throws IOException {
        return samples("invalid")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    if (code(file).startsWith("XSD_")) {
                        assertNotNull(fault(file), "the schema lets it pass");
                    } else {
                        assertNull(fault(file));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> expectationsPointAtAStartTag() throws IOException {
        return samples("invalid")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    NamedCsvRecord expected = expectation(file);
                    assertEquals(code(file), expected.getField("code"));
                    String line = Files.readAllLines(file).get(Integer.parseInt(expected.getField("line")) - 1);
                    String tag = line.substring(Integer.parseInt(expected.getField("column")) - 1);
                    String[] path = expected.getField("xpath")
                            .replaceAll("\\[\\d+]", "")
                            .split("/");
                    assertTrue(
                            Stream.of(path[path.length - 1], path[path.length - 2])
                                    .anyMatch(name -> tag.matches("<(c:)?" + name + "[ >].*")),
                            tag);
                }));
    }

    @TestFactory
    Stream<DynamicTest> damagedSamplesCannotBeRead() throws IOException {
        return samples("damaged")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertNotNull(fault(file))));
    }

    private static NamedCsvRecord expectation(Path file) throws IOException {
        Path beside = file.resolveSibling(code(file) + ".expected.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(beside)) {
            List<NamedCsvRecord> lines = csv.stream().toList();
            assertEquals(1, lines.size(), "one fault a sample");
            return lines.get(0);
        }
    }

    private static String code(Path file) {
        return file.getFileName().toString().replace(".xml", "");
    }

    private static String fault(Path file) throws IOException, SAXException {
        Path folder = file.getParent().getParent().getParent();
        Path contract = folder.resolve(folder.getParent().getFileName() + ".xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(contract.toFile());
        try {
            schema.newValidator().validate(new StreamSource(file.toFile()));
            return null;
        } catch (SAXException | IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Stream<Path> feeds() throws IOException {
        try (Stream<Path> files = Files.find(SHELF, 4, (path, kind) -> path.endsWith("samples"))) {
            return files.map(Path::getParent).sorted().toList().stream();
        }
    }

    private static Stream<Path> samples(String kind) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(SHELF)) {
            found = files.filter(f -> f.toString().endsWith(".xml"))
                    .filter(f -> f.getParent().endsWith(Path.of("samples", kind)))
                    .sorted()
                    .toList();
        }
        assertTrue(found.size() >= 5, "no samples found");
        return found.stream();
    }
}
