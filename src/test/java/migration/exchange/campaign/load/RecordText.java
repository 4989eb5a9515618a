package migration.exchange.campaign.load;

import java.util.List;
import java.util.stream.Collectors;

/** Deliveries of the border police as contract XML. */
final class RecordText {

    private static final String SUBMISSION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:migration-exchange:border-police:%1$s:1" xmlns:c="urn:migration-exchange:common:1" \
            agency="border-police" feed="%1$s" contract="1" stream="%2$s" sequence="%3$d" \
            created="2026-10-05T09:00:00+04:00" completeThrough="2026-10-05T08:00:00+04:00">
            <records>
            %4$s</records>
            </submission>
            """;

    private static final String PERSON = """
            <person><c:personName><c:surName>CAMPAIGN</c:surName><c:givenName>RECORD</c:givenName></c:personName>\
            <c:personSex>F</c:personSex><c:personBirthDate>%s</c:personBirthDate>\
            <c:personCitizenship>TUR</c:personCitizenship></person>\
            <travelDocument><c:category>P</c:category><c:number>U%08d</c:number>\
            <c:issuerCountry>TUR</c:issuerCountry><c:expirationDate>2031-04-30</c:expirationDate></travelDocument>""";

    private static final String CROSSING = """
            <crossing sourceId="%s" version="%d"%s><direction>1</direction>\
            <timestamp>2026-10-05T07:14:22+04:00</timestamp><portOfEntry>%s</portOfEntry>\
            <travelMode>ROAD</travelMode>%s<purpose>TOURISM</purpose></crossing>
            """;

    private static final String REFUSAL = """
            <refusal sourceId="%s" version="%d"%s><timestamp>2026-10-04T23:41:09+04:00</timestamp>\
            <portOfEntry>%s</portOfEntry>%s<ground>11.1.c</ground><carrierReturned>false</carrierReturned></refusal>
            """;

    private RecordText() {}

    /** A submission of records of one feed. */
    static String submission(String feed, String stream, int sequence, List<Delivery> deliveries) {
        String records = deliveries.stream()
                .map(delivery -> record(feed.equals("crossings") ? CROSSING : REFUSAL, feed, delivery))
                .collect(Collectors.joining());
        return SUBMISSION.formatted(feed, stream, sequence, records);
    }

    private static String record(String template, String feed, Delivery delivery) {
        String point = delivery.nature() == Nature.BAD ? "BP-999" : feed.equals("crossings") ? "BP-101" : "BP-121";
        return template.formatted(
                delivery.sourceId(),
                delivery.version(),
                delivery.nature() == Nature.CANCELLED ? " cancelled=\"true\"" : "",
                point,
                PERSON.formatted(
                        delivery.birth(), Math.floorMod(delivery.sourceId().hashCode(), 100_000_000)));
    }
}
