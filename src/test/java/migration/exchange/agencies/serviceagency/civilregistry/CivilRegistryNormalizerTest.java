package migration.exchange.agencies.serviceagency.civilregistry;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.agencies.serviceagency.views.ViewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilRegistryNormalizerTest {

    @Test
    void writesARowAsTheContractHasIt() {
        String xml = normalize("""
                <row><column name="change_seq">17</column><column name="case_no">CR-2024-1</column>
                <column name="version">3</column><column name="cancelled">t</column>
                <column name="act_type">დაბადება</column><column name="act_date">2024-05-11</column>
                <column name="registered_on">2024-05-15</column>
                <column name="person_name">წიფლოშვილი ლუკა</column><column name="sex">1</column>
                <column name="birth_date">2024-05-11</column><column name="citizenship">268, 792</column>
                <column name="birth_country">268</column><column name="personal_no">01923456789</column>
                <column name="mother_born">08.03.1994</column><column name="mother_cit">268</column>
                <column name="father_born">00.00.1990</column><column name="act_country">276</column>
                <column name="address">აჭარა, ბათუმი, მაგნოლიის ქუჩა 5</column>
                <column name="remarks">ტყუპი</column>
                <column name="changed_at">2024-05-20 10:00:00+04</column></row>
                """);
        assertThat(xml)
                .endsWith("<act sourceId=\"CR-2024-1\" version=\"3\" cancelled=\"true\">"
                        + "<actType>დაბადება</actType><actDate>2024-05-11</actDate>"
                        + "<registrationDate>2024-05-15</registrationDate>"
                        + "<person><c:personNameGeorgian><c:surName>წიფლოშვილი</c:surName>"
                        + "<c:givenName>ლუკა</c:givenName></c:personNameGeorgian><c:personSex>1</c:personSex>"
                        + "<c:personBirthDate>2024-05-11</c:personBirthDate>"
                        + "<c:personCitizenship>268</c:personCitizenship><c:personCitizenship>792</c:personCitizenship>"
                        + "<c:personBirthCountry>268</c:personBirthCountry>"
                        + "<c:personNationalIdentification>01923456789</c:personNationalIdentification></person>"
                        + "<parent><role>დედა</role><birthDate>1994-03-08</birthDate><citizenship>268</citizenship></parent>"
                        + "<parent><role>მამა</role><birthDate>1990</birthDate></parent>"
                        + "<actCountry>276</actCountry>"
                        + "<residence><region>აჭარა</region>"
                        + "<addressText>აჭარა, ბათუმი, მაგნოლიის ქუჩა 5</addressText></residence>"
                        + "<remarks>ტყუპი</remarks></act>\n</records></submission>");
    }

    @ParameterizedTest
    @CsvSource({
        "00.00.1962, 1962",
        "00.05.1962, 1962-05",
        "14.05.1962, 1962-05-14",
        "14.00.1962, 1962-00-14",
        "1962 წელს, 1962 წელს"
    })
    void readsABirthDateOfWhichAPartIsKnown(String typed, String written) {
        assertThat(normalize("<row><column name=\"birth_text\">" + typed + "</column></row>"))
                .contains("<c:personBirthDate>" + written + "</c:personBirthDate>");
    }

    @Test
    void theDateIsTakenBeforeTheText() {
        String row = "<row><column name=\"birth_text\">00.00.1962</column>"
                + "<column name=\"birth_date\">1962-07-01</column></row>";
        assertThat(normalize(row)).contains("<c:personBirthDate>1962-07-01</c:personBirthDate>");
    }

    @ParameterizedTest
    @CsvSource({
        "იფნიძე, <c:surName>იფნიძე</c:surName>",
        "იფნიძე ანა მარია, <c:surName>იფნიძე</c:surName><c:givenName>ანა მარია</c:givenName>",
        "'  იფნიძე-ბზიძე   ანა', <c:surName>იფნიძე-ბზიძე</c:surName><c:givenName>ანა</c:givenName>"
    })
    void surnamesStandFirst(String name, String parts) {
        assertThat(normalize("<row><column name=\"former_name\">" + name + "</column></row>"))
                .contains("<formerName>" + parts + "</formerName>");
    }

    @Test
    void anAddressWithoutARegionIsAnAddress() {
        assertThat(normalize("<row><column name=\"address\">Lindenweg 3</column></row>"))
                .contains("<residence><addressText>Lindenweg 3</addressText></residence>");
    }

    private static String normalize(String rows) {
        return ViewText.normalized(new CivilRegistryNormalizer(), rows);
    }
}
