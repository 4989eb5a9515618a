package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.junit.jupiter.api.Test;

class TwoPassReaderTest {

    private final BatchReader reader = Contracts.CONTEXT.batchReader();

    @Test
    void bindsRecordsThatKeepToTheContract() throws Exception {
        List<ReadRecord> records = read(submission(crossing("A-1"), crossing("A-2")), 500);
        assertThat(records).extracting(ReadRecord::sourceId).containsExactly("A-1", "A-2");
        assertThat(records).allSatisfy(record -> assertThat(record.issues()).isEmpty());
        Crossing crossing = (Crossing) records.get(1).content();
        assertThat(crossing.getPerson().getPersonNameGeorgian().getSurName()).isEqualTo("დემირი");
        assertThat(crossing.getTravelDocument().getExpirationDate()).hasToString("2030-01-31");
    }

    @Test
    void namesEveryFaultOfARecordWithItsPlace() throws Exception {
        String bad = crossing("A-2")
                .replace("  <direction>1</direction>\n", "")
                .replace("2026-08-31T23", "2026-02-30T23")
                .replace("<travelMode>ROAD</travelMode>", "<travelMode>ROAD</travelMode><lane>3</lane>")
                .replace("version=\"1\"", "version=\"x\" colour=\"red\"");
        List<ReadRecord> records = read(submission(crossing("A-1"), bad, crossing("A-3")), 2);
        assertThat(records.get(0).issues()).isEmpty();
        assertThat(records.get(2).issues()).isEmpty();
        assertThat(records.get(1).content()).isNull();
        assertThat(told(records.get(1)))
                .containsExactlyInAnyOrder(
                        "XSD_ATTRIBUTE_UNKNOWN 25:1 /submission/records/crossing[2]/@colour colour null",
                        "XSD_TYPE 25:1 /submission/records/crossing[2]/@version x xs:int, 1..2000000000",
                        "XSD_ELEMENT_MISSING 25:1 /submission/records/crossing[2]/direction null direction",
                        "XSD_TYPE 26:3 /submission/records/crossing[2]/timestamp 2026-02-30T23:59:59+04:00"
                                + " xs:dateTime, YYYY-MM-DDThh:mm:ss+hh:mm",
                        "XSD_ELEMENT_UNKNOWN 28:32 /submission/records/crossing[2]/lane lane null");
    }

    @Test
    void slicesAreTheBytesOfTheRecord() throws Exception {
        byte[] submission = bytes(submission(crossing("ა-1"), crossing("A-2"), crossing("A-3")));
        for (ReadRecord record : read(new String(submission, StandardCharsets.UTF_8), 2)) {
            String slice = new String(submission, (int) record.offset(), record.length(), StandardCharsets.UTF_8);
            assertThat(slice).startsWith("<crossing").endsWith("</crossing>");
        }
    }

    @Test
    void oneStrangeRecordLeavesTheOthersJudged() throws Exception {
        List<ReadRecord> records =
                read(submission("<foo/>", crossing("A-2"), "<foo sourceId='x'/>", "<bar><c:a/></bar>"), 500);
        assertThat(records).extracting(record -> record.issues().size()).containsExactly(1, 0, 1, 1);
        assertThat(told(records.get(2)))
                .containsExactly("XSD_ELEMENT_UNKNOWN 25:1 /submission/records/foo[3] foo crossing");
    }

    /** The schema takes it, but JAXB would silently make nothing of it. */
    @Test
    void aDateInWhiteSpaceIsNotLost() throws Exception {
        String spaced = crossing("A-1").replace(">2030-01-31<", "> 2030-01-31\n<");
        List<ReadRecord> records = read(submission(spaced, crossing("A-2"), spaced), 500);
        assertThat(records).extracting(record -> record.content() == null).containsExactly(true, false, true);
        assertThat(told(records.get(0)))
                .containsExactly("XSD_TYPE 22:5 /submission/records/crossing[1]/travelDocument/expirationDate"
                        + "  2030-01-31\n xs:date, YYYY-MM-DD");
    }

    @Test
    void placesAreFoundForRules() throws Exception {
        String two = crossing("A-2")
                .replace(
                        "<c:personCitizenship>",
                        "<c:personCitizenship>GEO</c:personCitizenship>\n<c:personCitizenship>");
        Locator locator = read(submission(crossing("A-1"), two), 1).get(1).locator();
        assertThat(locator.locate("person/personCitizenship[2]"))
                .isEqualTo(new Place(36, 1, "/submission/records/crossing[2]/person/personCitizenship[2]"));
        assertThat(locator.locate("travelDocument/numberCheckDigit"))
                .isEqualTo(new Place(38, 3, "/submission/records/crossing[2]/travelDocument/numberCheckDigit"));
        assertThat(locator.locate("person/personName/surName"))
                .isEqualTo(new Place(31, 19, "/submission/records/crossing[2]/person/personName/surName"));
        assertThat(locator.locate("@version")).isEqualTo(new Place(25, 1, "/submission/records/crossing[2]/@version"));
        assertThat(locator.locate("")).isEqualTo(new Place(25, 1, "/submission/records/crossing[2]"));
    }

    private List<ReadRecord> read(String submission, int batchSize) throws Exception {
        List<ReadRecord> records = new ArrayList<>();
        try (BatchStream batches = Contracts.CONTEXT.batches(
                CONTRACT, new ByteArrayInputStream(bytes(submission)), StandardCharsets.UTF_8, batchSize)) {
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                records.addAll(reader.read(batch.get()));
            }
        }
        return records;
    }

    private static List<String> told(ReadRecord record) {
        return record.issues().stream().map(TwoPassReaderTest::told).toList();
    }

    private static String told(Issue issue) {
        return issue.code() + " " + issue.place().line() + ":" + issue.place().column() + " "
                + issue.place().xpath() + " " + issue.value() + " " + issue.expected();
    }
}
