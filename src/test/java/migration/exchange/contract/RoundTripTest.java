package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.Envelope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a contract allows is read without a word and written so that it says the same. 2,000 records, or
 * {@code -Dproperty.tries}.
 */
class RoundTripTest {

    private static final int TRIES = Integer.getInteger("property.tries", 2_000);
    private static final int RECORDS = 50;
    private static final Instant NOW = Instant.parse("2026-10-05T05:30:00Z");

    private final Parser parser = Contracts.CONTEXT.parser();

    static List<Contract> contracts() {
        return List.copyOf(Contracts.CONTEXT.contracts());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void drawnRecordsGoRound(Contract contract) throws IOException, XMLStreamException {
        int seeds = Math.max(1, TRIES / RECORDS / contracts().size());
        for (long seed = 0; seed < seeds; seed++) {
            byte[] drawn = new ValidRecords(contract, seed).submission(RECORDS).getBytes(StandardCharsets.UTF_8);
            byte[] written = written(contract, drawn);
            assertThat(saying(written)).as("seed %d", seed).isEqualTo(saying(drawn));
        }
    }

    private byte[] written(Contract contract, byte[] submission) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Envelope envelope = new Envelope(contract.id(), "S", 1, NOW, NOW);
        try (SubmissionWriter writer = parser.writer(envelope, out);
                Stream<ReadRecord> records =
                        parser.records(contract.id(), new ByteArrayInputStream(submission), StandardCharsets.UTF_8)) {
            for (ReadRecord record : records.toList()) {
                assertThat(record.issues()).isEmpty();
                writer.write((Record) record.content());
            }
        }
        return out.toByteArray();
    }

    /** Elements, attributes and texts of the records, values in one form; read by the JDK's own parser. */
    private static List<String> saying(byte[] submission) throws XMLStreamException {
        List<String> said = new ArrayList<>();
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(submission));
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamReader.START_ELEMENT) {
                text.setLength(0);
                if (++depth > 2) {
                    said.add(xml.getName() + attributes(xml));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                if (depth-- > 3) {
                    said.add(value(text.toString()));
                }
                text.setLength(0);
            }
        }
        return said;
    }

    private static String attributes(XMLStreamReader xml) {
        List<String> attributes = new ArrayList<>();
        boolean cancelled = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("cancelled")) {
                cancelled = Boolean.parseBoolean(xml.getAttributeValue(i));
            } else {
                attributes.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
            }
        }
        // left out, it says false
        attributes.add("cancelled=" + cancelled);
        return attributes.stream().sorted().toList().toString();
    }

    private static String value(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
            return OffsetDateTime.parse(text).toString();
        }
        return text.matches("[0-9]+\\.[0-9]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
