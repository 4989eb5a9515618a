package migration.exchange.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;

/** The words of submissions: crossings as contract XML, permits as rows of a database. All invented. */
final class Papers {

    static final FeedId CROSSINGS = FeedId.parse("border-police/crossings");
    static final FeedId PERMITS = FeedId.parse("service-agency/permits");

    private static final Instant CREATED = Instant.parse("2026-09-01T10:00:00Z");
    private static final String CROSSINGS_HEAD = """
            <submission xmlns="urn:migration-exchange:border-police:crossings:1" xmlns:c="urn:migration-exchange:common:1" \
            agency="border-police" feed="crossings" contract="1" stream="BP-101" sequence="%d" created="2026-09-01T10:00:00Z" \
            completeThrough="2026-09-01T10:00:00Z"><records>
            """;
    private static final String CROSSING = """
            <crossing sourceId="%s" version="%d"%s><direction>%s</direction><timestamp>2026-08-01T10:00:00+04:00</timestamp>\
            <portOfEntry>BP-101</portOfEntry><travelMode>ROAD</travelMode>\
            <person><c:personName><c:surName>TESTOVA</c:surName><c:givenName>ANNA</c:givenName></c:personName>\
            <c:personSex>F</c:personSex><c:personBirthDate>1980-05-06</c:personBirthDate>\
            <c:personCitizenship>TUR</c:personCitizenship></person>\
            <travelDocument><c:category>P</c:category><c:number>U1234567</c:number><c:issuerCountry>TUR</c:issuerCountry>\
            <c:expirationDate>2030-01-01</c:expirationDate></travelDocument><conveyance>C%d</conveyance></crossing>
            """;
    private static final String PERMIT = """
            <row><column name="change_seq">1</column><column name="case_no">%s</column>\
            <column name="version">%d</column><column name="cancelled">%s</column>\
            <column name="application_date">2024-01-1%d</column><column name="channel">portal</column>\
            <column name="last_name_lat">KUMAR</column><column name="first_name_lat">ANIL</column>\
            <column name="sex">1</column><column name="birth_date">1990-05</column>\
            <column name="citizenship">IND</column><column name="doc_type">P</column>\
            <column name="doc_no">K1234567</column><column name="doc_country">IND</column>\
            <column name="permit_type">%s</column><column name="stage">პირველადი</column></row>
            """;

    private Papers() {}

    static byte[] submission(FeedId feed, int number, List<SentRecord> records, boolean damaged) {
        StringBuilder text = new StringBuilder();
        boolean crossings = feed.equals(CROSSINGS);
        text.append(
                crossings
                        ? CROSSINGS_HEAD.formatted(number)
                        : "<rows xmlns=\"urn:migration-exchange:rows:1\" view=\"export.permit_changes\"><!-- " + number
                                + " -->\n");
        records.forEach(record -> text.append(crossings ? crossing(record) : permit(record)));
        if (damaged) {
            return text.append("<cut").toString().getBytes(UTF_8);
        }
        return text.append(crossings ? "</records></submission>" : "</rows>")
                .toString()
                .getBytes(UTF_8);
    }

    private static String crossing(SentRecord record) {
        return CROSSING.formatted(
                record.sourceId(),
                record.version(),
                record.kind() == SentRecord.Kind.CANCELLED ? " cancelled=\"true\"" : "",
                record.kind() == SentRecord.Kind.BAD ? "7" : "1",
                record.content());
    }

    private static String permit(SentRecord record) {
        return PERMIT.formatted(
                record.sourceId(),
                record.version(),
                record.kind() == SentRecord.Kind.CANCELLED ? "t" : "f",
                record.content(),
                record.kind() == SentRecord.Kind.BAD ? "Q" : "ბ");
    }

    /** What a steward sends for a record: contract XML of both feeds. */
    static byte[] mended(FeedId feed, byte[] draft, int content) {
        String text = new String(draft, UTF_8);
        String mended = feed.equals(CROSSINGS)
                ? text.replace("<direction>7<", "<direction>1<")
                        .replaceFirst("<conveyance>C\\d+<", "<conveyance>C" + content + "<")
                : text.replace("<permitType>Q<", "<permitType>ბ<")
                        .replaceFirst("<applicationDate>2024-01-1\\d<", "<applicationDate>2024-01-1" + content + "<");
        return mended.getBytes(UTF_8);
    }

    /** Rows do not say themselves what they are. */
    static Envelope envelope(FeedId feed, int number) {
        return feed.equals(CROSSINGS) ? null : new Envelope(new ContractId(feed, 1), "PSDA", number, CREATED, CREATED);
    }
}
