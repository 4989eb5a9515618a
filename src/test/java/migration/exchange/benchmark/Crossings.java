package migration.exchange.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Submissions of border crossings without end, each record another one: every fourth is of a new person, over two years,
 * {@value #POINTS} points and {@value #COUNTRIES} citizenships.
 */
public final class Crossings {

    /** Records of a submission: what a point sends of a month in the simulation, on average. */
    public static final int RECORDS = 250;

    private static final int POINTS = 8;
    private static final int COUNTRIES = 12;
    private static final int OF_A_PERSON = 4;
    private static final int DAYS = 730;
    private static final LocalDate BEGIN = LocalDate.parse("2024-01-01");
    private static final List<String> CHECKPOINTS =
            List.of("BP-101", "BP-102", "BP-103", "BP-111", "BP-112", "BP-113", "BP-114", "BP-131");
    private static final List<String> CITIZENSHIPS =
            List.of("TUR", "ARM", "AZE", "RUS", "UKR", "ISR", "DEU", "IND", "IRN", "KAZ", "POL", "USA");

    private static final String SUBMISSION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:migration-exchange:border-police:crossings:2" xmlns:c="urn:migration-exchange:common:1"
                agency="border-police" feed="crossings" contract="2" stream="BP-101" sequence="%d"
                created="2026-10-05T09:00:00+04:00" completeThrough="2026-10-05T08:00:00+04:00">
              <records>
            %s  </records>
            </submission>
            """;

    private static final String RECORD = """
                <crossing sourceId="LOAD-%d" version="1">
                  <direction>%d</direction>
                  <timestamp>%sT%02d:%02d:00+04:00</timestamp>
                  <checkpoint>%s</checkpoint>
                  <travelMode>ROAD</travelMode>
                  <person>
                    <c:personName><c:surName>%s</c:surName><c:givenName>ALEX</c:givenName></c:personName>
                    <c:personSex>%s</c:personSex>
                    <c:personBirthDate>%d-%02d-%02d</c:personBirthDate>
                    <c:personCitizenship>%s</c:personCitizenship>
                  </person>
                  <travelDocument>
                    <c:category>P</c:category>
                    <c:number>U%08d</c:number>
                    <c:issuerCountry>%s</c:issuerCountry>
                    <c:expirationDate>2031-04-30</c:expirationDate>
                  </travelDocument>
                  <purpose>TOURISM</purpose>
                </crossing>
            """;

    private Crossings() {}

    /** The text of a submission. @param number its place in the stream, from 1 */
    public static String submission(long number) {
        return submission(number, RECORDS);
    }

    /** The text of a submission of so many records; all submissions of a stream have as many. */
    static String submission(long number, int records) {
        long first = number * records;
        return SUBMISSION.formatted(
                number,
                LongStream.range(first, first + records)
                        .mapToObj(Crossings::record)
                        .collect(Collectors.joining()));
    }

    private static String record(long number) {
        long person = number / OF_A_PERSON;
        String citizenship = CITIZENSHIPS.get((int) (person % COUNTRIES));
        return RECORD.formatted(
                number,
                1 + number % 2,
                BEGIN.plusDays(number % DAYS),
                number % 24,
                number % 60,
                CHECKPOINTS.get((int) (number / RECORDS % POINTS)),
                letters(person),
                person % 2 == 0 ? "F" : "M",
                1950 + person % 50,
                1 + person % 12,
                1 + person % 28,
                citizenship,
                person,
                citizenship);
    }

    /** A name that no other number has. */
    private static String letters(long number) {
        return Long.toString(number)
                .chars()
                .map(digit -> 'A' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
