package migration.exchange.agencies.serviceagency.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import migration.exchange.agencies.serviceagency.views.ViewText;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.ReadRecord;
import migration.exchange.quality.Issue;
import org.junit.jupiter.api.Test;

class PermitNormalizerTest {

    @Test
    void writesARowAsTheContractHasIt() {
        String xml = normalize("""
                <row><column name="change_seq">17</column><column name="case_no">P-2024-1</column>
                <column name="version">2</column><column name="cancelled">f</column>
                <column name="application_date">2024-01-10</column><column name="channel">საჯარო სერვისების დარბაზი</column>
                <column name="last_name_ka">კუმარი</column><column name="first_name_ka">ანილ</column>
                <column name="last_name_lat">KUMAR</column><column name="first_name_lat">ANIL</column>
                <column name="sex">1</column><column name="birth_date">1990-05</column>
                <column name="citizenship">IND</column><column name="birth_country">IND</column>
                <column name="personal_no">01912345678</column>
                <column name="doc_type">P</column><column name="doc_no">K1234567</column>
                <column name="doc_country">IND</column><column name="doc_valid_to">2030-01-01</column>
                <column name="permit_type">ზ1</column><column name="stage">პირველადი</column>
                <column name="decision">უარი</column><column name="decision_date">2024-01-25</column>
                <column name="refusal_article">18.1.ა</column>
                <column name="changed_at">2024-01-25 10:00:00+04</column></row>
                """);
        assertThat(xml)
                .isEqualTo(ViewText.head(Permits.CONTRACT.feed())
                        + "<permit sourceId=\"P-2024-1\" version=\"2\" cancelled=\"false\">"
                        + "<applicationDate>2024-01-10</applicationDate><channel>საჯარო სერვისების დარბაზი</channel>"
                        + "<applicant><c:personName><c:surName>KUMAR</c:surName><c:givenName>ANIL</c:givenName>"
                        + "</c:personName><c:personNameGeorgian><c:surName>კუმარი</c:surName>"
                        + "<c:givenName>ანილ</c:givenName></c:personNameGeorgian><c:personSex>1</c:personSex>"
                        + "<c:personBirthDate>1990-05</c:personBirthDate><c:personCitizenship>IND</c:personCitizenship>"
                        + "<c:personBirthCountry>IND</c:personBirthCountry>"
                        + "<c:personNationalIdentification>01912345678</c:personNationalIdentification></applicant>"
                        + "<travelDocument><c:category>P</c:category><c:number>K1234567</c:number>"
                        + "<c:issuerCountry>IND</c:issuerCountry><c:expirationDate>2030-01-01</c:expirationDate>"
                        + "</travelDocument><permitType>ზ1</permitType><stage>პირველადი</stage>"
                        + "<decision>უარი</decision><decisionDate>2024-01-25</decisionDate>"
                        + "<refusalArticle>18.1.ა</refusalArticle></permit>\n"
                        + "</records></submission>");
    }

    /** What stands instead of an erased row: the records after it keep their positions. */
    @Test
    void makesARecordOfABlankRow() {
        assertThat(normalize("<row>    </row><row><column name=\"case_no\">P-2</column></row>"))
                .containsSubsequence("<permit", "<permit sourceId=\"P-2\"");
    }

    @Test
    void leavesOutWhatIsNullAndPassesOnWhatItCannotRead() {
        String xml = normalize("""
                <row><column name="case_no">P &lt;1&gt;</column><column name="cancelled">maybe</column>
                <column name="decision_date">soon</column></row>
                """);
        assertThat(xml)
                .contains("<permit sourceId=\"P &lt;1>\" cancelled=\"maybe\"><applicant></applicant>"
                        + "<decisionDate>soon</decisionDate></permit>");
    }

    @Test
    void knowsCancellationsAndKeepsTheOrder() {
        String xml = normalize("""
                <row><column name="case_no">B</column><column name="cancelled">t</column></row>
                <row><column name="case_no">A</column></row>
                """);
        assertThat(xml).containsSubsequence("sourceId=\"B\" cancelled=\"true\"", "sourceId=\"A\"");
    }

    /** What the rows source does with a text that XML cannot hold, followed to the verdict. */
    @Test
    void textThatXmlCannotHoldIsQuarantinedByName() {
        String row = """
                <row><column name="case_no">%s</column><column name="version">1</column>
                <column name="application_date">2024-01-10</column><column name="channel">portal</column>
                <column name="last_name_lat" %s</column><column name="first_name_lat">ANIL</column>
                <column name="sex">1</column><column name="birth_date">1990-05</column>
                <column name="citizenship">IND</column><column name="doc_type">P</column>
                <column name="doc_no">K1234567</column><column name="doc_country">IND</column>
                <column name="permit_type">ბ</column><column name="stage">პირველადი</column></row>
                """;
        String packed = Base64.getEncoder().encodeToString("KUM\u0001AR".getBytes(StandardCharsets.UTF_8));
        String xml = normalize(row.formatted("P-1", ">KUMAR")
                + row.formatted("P-2", "encoding=\"base64\">" + packed)
                + row.formatted("P-3", ">KUMAR")
                        .replace("\"case_no\">P-3", "\"case_no\" encoding=\"base64\">" + packed));

        List<ReadRecord> records = Contracts.CONTEXT.batchReader().read(batch(xml));
        assertThat(records.get(0).issues()).isEmpty();
        assertThat(records.get(1).content()).isNull();
        assertThat(records.get(1).issues())
                .extracting(issue -> issue.code() + " " + issue.place().xpath() + " " + issue.value())
                .containsExactly("XSD_CHARACTER /submission/records/permit[2]/applicant/personName/surName " + packed);
        assertThat(records.get(2).sourceId()).isNull();
        assertThat(records.get(2).issues()).extracting(Issue::code).contains("XSD_CHARACTER", "XSD_ATTRIBUTE_MISSING");
    }

    private static BatchText batch(String xml) {
        byte[] document = xml.getBytes(StandardCharsets.UTF_8);
        int head = xml.substring(0, xml.indexOf("<permit")).getBytes(StandardCharsets.UTF_8).length;
        int first = xml.substring(0, xml.indexOf("<permit")).getBytes(StandardCharsets.UTF_8).length;
        return new BatchText(Permits.CONTRACT, document, head, StandardCharsets.UTF_8, 0, first, 2, 1);
    }

    @Test
    void noRowsMakeAHeartbeat() {
        assertThat(normalize("")).endsWith("<records>\n</records></submission>");
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThatIllegalArgumentException().isThrownBy(() -> normalize("<row>"));
    }

    private static String normalize(String rows) {
        return ViewText.normalized(new PermitNormalizer(), rows);
    }
}
