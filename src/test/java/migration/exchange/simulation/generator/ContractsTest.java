package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** Every pushed submission against its published contract: exactly the spoilt records break it. */
class ContractsTest {

    private static final Set<String> SCHEMA_FAULTS = Set.of("XSD_ELEMENT_MISSING", "XSD_ELEMENT_UNKNOWN", "XSD_TYPE");

    private final Backlog backlog = Backlog.tiny();

    @Test
    void crossings() throws Exception {
        assertThat(compare("border-police/crossings")).isGreaterThan(10_000);
    }

    @Test
    void refusals() throws Exception {
        assertThat(compare("border-police/refusals")).isPositive();
    }

    @Test
    void registrations() throws Exception {
        assertThat(compare("consular/registrations")).isPositive();
    }

    @Test
    void census() throws Exception {
        assertThat(compare("statistics-office/census")).isPositive();
    }

    @Test
    void population() throws Exception {
        assertThat(compare("statistics-office/population")).isPositive();
    }

    /** Compares each record's standing with the truth; returns how many there were. */
    private int compare(String feed) throws Exception {
        Map<String, Set<String>> expected = new HashMap<>();
        int records = 0;
        for (NamedCsvRecord row : backlog.rows("truth/records.csv", feed)) {
            String place = row.getField("file") + "#" + row.getField("position");
            Set<String> issues = new HashSet<>(List.of(row.getField("codes").split(" ")));
            issues.retainAll(SCHEMA_FAULTS);
            expected.put(place, issues);
            records++;
        }
        assertThat(expected).hasSize(records);
        Schema schema = schema(feed);
        for (NamedCsvRecord row : backlog.rows("truth/submissions.csv", feed)) {
            if (row.getField("state").equals("COMPLETED")) {
                check(feed, row.getField("file"), schema, expected);
            }
        }
        assertThat(expected).as("records that stand in no submission").isEmpty();
        return records;
    }

    private void check(String feed, String file, Schema schema, Map<String, Set<String>> expected) throws Exception {
        Set<Integer> broken = new HashSet<>();
        int count = validate(schema, backlog.bytes(feed + "/" + file), broken);
        for (int position = 0; position < count; position++) {
            Set<String> issues = expected.remove(file + "#" + position);
            assertThat(broken.contains(position))
                    .as("%s %d %s", file, position, issues)
                    .isEqualTo(!issues.isEmpty());
        }
    }

    private static Schema schema(String feed) throws Exception {
        String name = feed.substring(feed.indexOf('/') + 1);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        return factory.newSchema(ContractsTest.class.getResource("/schemas/" + feed + "/v1/" + name + ".xsd"));
    }

    private static int validate(Schema schema, byte[] bytes, Set<Integer> broken) throws Exception {
        int[] record = {-1};
        ValidatorHandler handler = schema.newValidatorHandler();
        handler.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
                broken.add(record[0]);
            }
        });
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        XMLReader reader = parsers.newSAXParser().getXMLReader();
        XMLFilterImpl counter = new XMLFilterImpl(reader) {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
                if (attributes.getValue("sourceId") != null) {
                    record[0]++;
                }
                super.startElement(uri, local, name, attributes);
            }
        };
        counter.setContentHandler(handler);
        counter.parse(new InputSource(new ByteArrayInputStream(bytes)));
        assertThat(broken).doesNotContain(-1);
        return record[0] + 1;
    }
}
