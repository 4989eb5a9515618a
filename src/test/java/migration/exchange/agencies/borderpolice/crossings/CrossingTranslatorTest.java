package migration.exchange.agencies.borderpolice.crossings;

import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.LISTS;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.but;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.PartialDate;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.canonical.TravelDocument;
import org.junit.jupiter.api.Test;

class CrossingTranslatorTest {

    private final CrossingTranslator translator = new CrossingTranslator(LISTS);

    @Test
    void mapsLocalCodes() {
        PersonDescription person = new PersonDescription(
                new PersonName("MUSTERMANN", "ERIKA"),
                null,
                "MUSTERMANN|ERIKA",
                Sex.F,
                PartialDate.parse("1980-02"),
                List.of("DEU"),
                null,
                null,
                new TravelDocument("P", "L898902C3", "DEU", LocalDate.parse("2024-05-31")),
                null);
        assertThat(translator.translate(good()))
                .isEqualTo(new BorderCrossing(
                        person,
                        "IN",
                        OffsetDateTime.parse("2024-05-31T23:30:00+04:00"),
                        "SRP",
                        "ROAD",
                        "TOURISM",
                        null,
                        null,
                        "TK1234",
                        false));
    }

    @Test
    void retiredCountriesStayWhatTheyWere() {
        BorderCrossing crossing = translator.translate(
                but(c -> c.getPerson().getPersonCitizenships().set(0, "SUN")));
        assertThat(crossing.person().citizenships()).containsExactly("SUN");
    }

    @Test
    void namesTypedWithoutAGeorgianFontKeepTheirSpellingAndGetTheRightKey() {
        PersonDescription person = translator
                .translate(but(c -> {
                    c.getPerson().setPersonNameGeorgian(c.getPerson().getPersonName());
                    c.getPerson().setPersonName(null);
                    c.getPerson().getPersonNameGeorgian().setSurName("beriZe");
                    c.getPerson().getPersonNameGeorgian().setGivenName("giorgi");
                }))
                .person();
        assertThat(person.georgian()).isEqualTo(new PersonName("beriZe", "giorgi"));
        assertThat(person.matchKey()).isEqualTo("BERIDZE|GIORGI");
    }

    @Test
    void fillersStayInTheNameAndLeaveTheKey() {
        PersonDescription person = translator
                .translate(but(c -> c.getPerson().getPersonName().setGivenName("ANNA<MARIA<<<")))
                .person();
        assertThat(person.latin().givenName()).isEqualTo("ANNA<MARIA<<<");
        assertThat(person.matchKey()).isEqualTo("MUSTERMANN|ANNA MARIA");
    }

    @Test
    void leavesOutWhatIsMissing() {
        BorderCrossing crossing = translator.translate(but(c -> c.setPurpose(null)));
        assertThat(crossing.purpose()).isNull();
    }
}
