package migration.exchange.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;

/** Small submissions of crossings, written by hand so that lines and columns can be counted. */
public final class CrossingsXml {

    public static final ContractId CONTRACT = new ContractId(FeedId.parse("border-police/crossings"), 1);
    public static final SubmissionId ID = new SubmissionId("a".repeat(32));
    public static final List<String> CONTAINER = List.of("submission", "records");

    public static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:migration-exchange:border-police:crossings:1" xmlns:c="urn:migration-exchange:common:1"
                agency="border-police" feed="crossings" contract="1" stream="BP-101" sequence="7"
                created="2026-09-01T10:00:00+04:00" completeThrough="2026-09-01T09:00:00+04:00">
            <records>
            """;
    public static final String TAIL = "</records>\n</submission>\n";

    private CrossingsXml() {}

    /** A good record. */
    public static String crossing(String sourceId) {
        return """
               <crossing sourceId="%s" version="1">
                 <direction>1</direction>
                 <timestamp>2026-08-31T23:59:59+04:00</timestamp>
                 <portOfEntry>BP-101</portOfEntry>
                 <travelMode>ROAD</travelMode>
                 <person>
                   <c:personName><c:surName>DEMIR</c:surName><c:givenName>AYSE</c:givenName></c:personName>
                   <c:personNameGeorgian><c:surName>დემირი</c:surName></c:personNameGeorgian>
                   <c:personSex>F</c:personSex>
                   <c:personBirthDate>1990-05</c:personBirthDate>
                   <c:personCitizenship>TUR</c:personCitizenship>
                 </person>
                 <travelDocument>
                   <c:category>P</c:category>
                   <c:number>U1234567</c:number>
                   <c:issuerCountry>TUR</c:issuerCountry>
                   <c:expirationDate>2030-01-31</c:expirationDate>
                 </travelDocument>
               </crossing>
               """.formatted(sourceId);
    }

    public static String submission(String... records) {
        return HEAD + String.join("", records) + TAIL;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
