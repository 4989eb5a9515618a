package migration.exchange.agencies.serviceagency.documents;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.agencies.serviceagency.views.ViewText;
import org.junit.jupiter.api.Test;

class DocumentNormalizerTest {

    @Test
    void writesARowAsTheContractHasIt() {
        String xml = normalize("""
                <row><column name="change_seq">17</column><column name="case_no">ID-2026-1</column>
                <column name="version">4</column><column name="cancelled">f</column>
                <column name="application_date">2026-09-07</column><column name="channel">ონლაინ</column>
                <column name="last_name_ka">გელაშვილი</column><column name="first_name_ka">ნინო</column>
                <column name="last_name_lat">GELASHVILI</column><column name="first_name_lat">NINO</column>
                <column name="sex">2</column><column name="birth_date">1994-03-08</column>
                <column name="citizenship">GEO</column><column name="birth_country">GEO</column>
                <column name="personal_no">01998765433</column>
                <column name="kind">პასპორტი</column><column name="replaces">17 CD 54321</column>
                <column name="number">26AB12345</column><column name="issued_on">2026-09-14</column>
                <column name="valid_to">2036-09-13</column><column name="handed_on">2026-09-16</column>
                <column name="invalid_on">2026-09-20</column><column name="invalid_reason">დაკარგვა</column>
                <column name="changed_at">2026-09-20 10:00:00+04</column></row>
                """);
        assertThat(xml)
                .contains("<submission xmlns=\"urn:migration-exchange:service-agency:documents:1\"")
                .endsWith("<identityDocument sourceId=\"ID-2026-1\" version=\"4\" cancelled=\"false\">"
                        + "<applicationDate>2026-09-07</applicationDate><channel>ონლაინ</channel>"
                        + "<applicant><c:personName><c:surName>GELASHVILI</c:surName>"
                        + "<c:givenName>NINO</c:givenName></c:personName><c:personNameGeorgian>"
                        + "<c:surName>გელაშვილი</c:surName><c:givenName>ნინო</c:givenName></c:personNameGeorgian>"
                        + "<c:personSex>2</c:personSex><c:personBirthDate>1994-03-08</c:personBirthDate>"
                        + "<c:personCitizenship>GEO</c:personCitizenship>"
                        + "<c:personBirthCountry>GEO</c:personBirthCountry>"
                        + "<c:personNationalIdentification>01998765433</c:personNationalIdentification></applicant>"
                        + "<kind>პასპორტი</kind><replaces>17CD54321</replaces>"
                        + "<issue><number>26AB12345</number><issueDate>2026-09-14</issueDate>"
                        + "<validTo>2036-09-13</validTo></issue><handoverDate>2026-09-16</handoverDate>"
                        + "<invalidation><invalidationDate>2026-09-20</invalidationDate>"
                        + "<invalidationReason>დაკარგვა</invalidationReason></invalidation></identityDocument>\n"
                        + "</records></submission>");
    }

    /** What is not there is not invented: the gate names a number without a day, and a day without a reason. */
    @Test
    void halfAGroupIsPassedOnAsItStands() {
        assertThat(normalize("<row><column name=\"number\">26AB12345</column>"
                        + "<column name=\"invalid_on\">20.09.2026</column></row>"))
                .contains("<issue><number>26AB12345</number></issue>"
                        + "<invalidation><invalidationDate>20.09.2026</invalidationDate></invalidation>");
    }

    @Test
    void whatIsAppliedForHasNoIssueAndWhatIsForLifeHasNoLastDay() {
        assertThat(normalize("<row><column name=\"kind\">პასპორტი</column></row>"))
                .contains("<kind>პასპორტი</kind></identityDocument>");
        assertThat(normalize("<row><column name=\"number\">04AA00913</column>"
                        + "<column name=\"issued_on\">2004-02-16</column></row>"))
                .contains("<issue><number>04AA00913</number><issueDate>2004-02-16</issueDate></issue>");
    }

    @Test
    void theViewShowsNoOtherDocument() {
        assertThat(normalize("<row><column name=\"case_no\">A</column></row>"))
                .contains("<identityDocument sourceId=\"A\"><applicant></applicant></identityDocument>");
    }

    private static String normalize(String rows) {
        return ViewText.normalized(new DocumentNormalizer(), rows);
    }
}
