package migration.exchange.agencies.consular.visas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import migration.exchange.envelope.Envelope;
import migration.exchange.normalization.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisaNormalizerTest {

    private static final Envelope ENVELOPE = new Envelope(
            Visas.CONTRACT, "visas", 3, Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z"));

    private final PostClock clock = new PostClock(new CodeLists());

    @Test
    void writesAChangeAsTheContractHasIt() {
        String xml = normalize("""
                <visaChange><applicationNo>V-7</applicationNo><revision>2</revision><annulled>false</annulled>
                <fullName>KUMAR, ANIL</fullName><sex>MALE</sex><birthDate>17/05/1990</birthDate>
                <nationality>IN</nationality><birthCountry>UK</birthCountry><passportType>P</passportType>
                <passportNo>K1234567</passportNo><passportCountry>IN</passportCountry>
                <passportExpiry>01/01/2030</passportExpiry><post>DEL</post><channel>consulate</channel>
                <category>D5</category><entries>M</entries><stayDays>365</stayDays>
                <applicationDate>01/02/2024</applicationDate><decision>ISSUED</decision>
                <decisionTime>10/02/2024 09:30</decisionTime><validFrom>01/03/2024</validFrom>
                <validTo>28/02/2025</validTo><visaNumber>V123</visaNumber>
                <cadastralNumber>01.10.14.007.012</cadastralNumber><remarks>see \u0093file\u0094</remarks></visaChange>
                """);
        assertThat(xml)
                .contains("<visa sourceId=\"V-7\" version=\"2\" cancelled=\"false\">"
                        + "<applicationDate>2024-02-01</applicationDate><channel>consulate</channel><post>DEL</post>"
                        + "<applicant><c:personName><c:surName>KUMAR</c:surName><c:givenName>ANIL</c:givenName>"
                        + "</c:personName><c:personSex>MALE</c:personSex>"
                        + "<c:personBirthDate>1990-05-17</c:personBirthDate><c:personCitizenship>IN</c:personCitizenship>"
                        + "<c:personBirthCountry>UK</c:personBirthCountry></applicant>"
                        + "<travelDocument><c:category>P</c:category><c:number>K1234567</c:number>"
                        + "<c:issuerCountry>IN</c:issuerCountry><c:expirationDate>2030-01-01</c:expirationDate>"
                        + "</travelDocument><category>D5</category><entries>M</entries><stayDays>365</stayDays>"
                        + "<decision>ISSUED</decision><decisionTime>2024-02-10T09:30:00+05:30</decisionTime>"
                        + "<validFrom>2024-03-01</validFrom><validTo>2025-02-28</validTo><visaNumber>V123</visaNumber>"
                        + "<cadastralNumber>01.10.14.007.012</cadastralNumber>");
        assertThat(xml.replace("&#x93;", "\u0093").replace("&#x94;", "\u0094"))
                .contains("<remarks>see \u0093file\u0094</remarks></visa>");
    }

    /** What stands instead of an erased change: the records after it keep their positions. */
    @Test
    void makesARecordOfABlankChange() {
        assertThat(normalize(
                        "<visaChange>    </visaChange><visaChange><applicationNo>V-2</applicationNo></visaChange>"))
                .containsSubsequence("<visa", "<visa sourceId=\"V-2\"");
    }

    @Test
    void passesOnWhatItCannotRead() {
        String xml = normalize("""
                <visaChange><applicationNo>V-8</applicationNo><annulled>true</annulled><sex/>
                <birthDate>1990-05-17</birthDate><applicationDate>1/2/2024</applicationDate>
                <decisionTime>31/02/2024 09:30</decisionTime><post>DEL</post></visaChange>
                """);
        assertThat(xml)
                .contains("<visa sourceId=\"V-8\" cancelled=\"true\"><applicationDate>1/2/2024</applicationDate>")
                .contains("<applicant><c:personBirthDate>1990-05-17</c:personBirthDate></applicant>")
                .contains("<decisionTime>31/02/2024 09:30</decisionTime></visa>");
    }

    @ParameterizedTest
    @CsvSource({
        "'ANIL KUMAR', KUMAR, ANIL",
        "'ANIL RAJ KUMAR', KUMAR, ANIL RAJ",
        "'KUMAR, ANIL RAJ', KUMAR, ANIL RAJ",
        "'VAN DER BERG, JAN', VAN DER BERG, JAN",
        "'KUMAR', KUMAR,",
        "'KUMAR,', KUMAR,",
        "',ANIL', , ANIL"
    })
    void takesFullNamesApart(String text, String surname, String givenName) {
        assertThat(FullName.parse(text)).isEqualTo(new FullName(surname, givenName));
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/1990, 1990-05-17",
        "00/05/1990, 1990-05",
        "00/00/1990, 1990",
        "31/02/1990, 1990-02-31",
        "x17/05/1990, x17/05/1990"
    })
    void bringsBirthDatesIntoIsoOrder(String text, String iso) {
        assertThat(LocalForms.birthDate(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "DEL, 10/02/2024 09:30, 2024-02-10T09:30:00+05:30",
        "EVISA, 10/02/2024 09:30, 2024-02-10T09:30:00+04:00",
        "BRU, 10/02/2024 09:30, 2024-02-10T09:30:00+01:00",
        "BRU, 10/07/2024 09:30, 2024-07-10T09:30:00+02:00",
        "NOWHERE, 10/02/2024 09:30, 2024-02-10T09:30:00+04:00",
        ", 10/02/2024 09:30, 2024-02-10T09:30:00+04:00",
        "DEL, 10/02/2024, 10/02/2024"
    })
    void knowsTheClockOfThePost(String post, String time, String withOffset) {
        assertThat(clock.withOffset(time, post)).isEqualTo(withOffset);
    }

    private String normalize(String changes) {
        String document = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + "<GetVisaChangesResponse xmlns=\"urn:ge:mfa:visas:1\"><nextToken>9</nextToken><more>false</more><changes>"
                + changes + "</changes></GetVisaChangesResponse></s:Body></s:Envelope>";
        byte[] xml = new VisaNormalizer(clock)
                .normalize(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), ENVELOPE);
        return new String(xml, StandardCharsets.UTF_8);
    }
}
