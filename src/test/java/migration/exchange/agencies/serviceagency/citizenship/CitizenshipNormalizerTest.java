package migration.exchange.agencies.serviceagency.citizenship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import migration.exchange.agencies.serviceagency.views.ViewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenshipNormalizerTest {

    @Test
    void writesARowAsTheContractHasIt() {
        String xml = normalize("""
                <row><column name="change_seq">17</column><column name="case_no">GC-2024-1</column>
                <column name="version">3</column><column name="cancelled">f</column>
                <column name="application_date">2024-01-10</column><column name="channel">საკონსულო</column>
                <column name="last_name_ka">კუზნეცოვა</column><column name="first_name_ka">მარია</column>
                <column name="last_name_lat">KUZNETSOVA</column><column name="first_name_lat">MARIIA</column>
                <column name="sex">2</column><column name="birth_date">1994-03-08</column>
                <column name="citizenship">RUS</column><column name="birth_country">GEO</column>
                <column name="personal_no">01912345679</column>
                <column name="doc_type">P</column><column name="doc_no">755123456</column>
                <column name="doc_country">RUS</column><column name="doc_valid_to">2031-02-17</column>
                <column name="ground">აღდგენა</column><column name="former_cit">RUS, ISR ,XXA</column>
                <column name="new_cit">DEU</column>
                <column name="decision">დადებითი</column><column name="decision_date">2024-05-02</column>
                <column name="oath_date">20.05.2024</column><column name="loss_date">2024-05-21</column>
                <column name="changed_at">2024-05-20 10:00:00+04</column></row>
                """);
        assertThat(xml)
                .isEqualTo(ViewText.head(Citizenships.CONTRACT.feed())
                        + "<citizenship sourceId=\"GC-2024-1\" version=\"3\" cancelled=\"false\">"
                        + "<applicationDate>2024-01-10</applicationDate><channel>საკონსულო</channel>"
                        + "<applicant><c:personName><c:surName>KUZNETSOVA</c:surName>"
                        + "<c:givenName>MARIIA</c:givenName></c:personName><c:personNameGeorgian>"
                        + "<c:surName>კუზნეცოვა</c:surName><c:givenName>მარია</c:givenName></c:personNameGeorgian>"
                        + "<c:personSex>2</c:personSex><c:personBirthDate>1994-03-08</c:personBirthDate>"
                        + "<c:personCitizenship>RUS</c:personCitizenship>"
                        + "<c:personBirthCountry>GEO</c:personBirthCountry>"
                        + "<c:personNationalIdentification>01912345679</c:personNationalIdentification></applicant>"
                        + "<travelDocument><c:category>P</c:category><c:number>755123456</c:number>"
                        + "<c:issuerCountry>RUS</c:issuerCountry><c:expirationDate>2031-02-17</c:expirationDate>"
                        + "</travelDocument><ground>აღდგენა</ground><formerCitizenship>RUS</formerCitizenship>"
                        + "<formerCitizenship>ISR</formerCitizenship><formerCitizenship>XXA</formerCitizenship>"
                        + "<newCitizenship>DEU</newCitizenship><decision>დადებითი</decision>"
                        + "<decisionDate>2024-05-02</decisionDate><oathDate>2024-05-20</oathDate>"
                        + "<lossDate>2024-05-21</lossDate></citizenship>\n"
                        + "</records></submission>");
    }

    @ParameterizedTest
    @CsvSource({
        "20.05.2024, 2024-05-20",
        "31.02.2024, 2024-02-31",
        "20.5.2024, 20.5.2024",
        "2024-05-20, 2024-05-20",
        "მაისში, მაისში"
    })
    void readsADayAsItIsTypedAndPassesOnWhatItCannotRead(String typed, String written) {
        assertThat(normalize("<row><column name=\"oath_date\">" + typed + "</column></row>"))
                .contains("<oathDate>" + written + "</oathDate>");
    }

    /** An empty place in the list is named by the gate, as no country has an empty code. */
    @Test
    void keepsEmptyPlacesInTheListOfCitizenships() {
        assertThat(normalize("<row><column name=\"former_cit\">RUS,,ISR</column></row>"))
                .contains("<formerCitizenship>RUS</formerCitizenship><formerCitizenship></formerCitizenship>"
                        + "<formerCitizenship>ISR</formerCitizenship>");
    }

    @Test
    void leavesOutWhatIsNullAndMakesARecordOfABlankRow() {
        assertThat(normalize("<row>   </row><row><column name=\"case_no\">B</column>"
                        + "<column name=\"cancelled\">t</column></row>"))
                .contains("<citizenship><applicant></applicant></citizenship>")
                .contains("<citizenship sourceId=\"B\" cancelled=\"true\"><applicant></applicant></citizenship>");
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
        return ViewText.normalized(new CitizenshipNormalizer(), rows);
    }
}
