package migration.exchange.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.canonical.TravelDocument;
import org.junit.jupiter.api.Test;

class PersonNumbersTest {

    private static final PersonDescription HOLDER = new PersonDescription(
            new PersonName("GELASHVILI", "NINO"),
            null,
            "GELASHVILI NINO",
            Sex.F,
            null,
            List.of("GEO"),
            null,
            "01998765433",
            new TravelDocument("P", "26AB12345", "GEO", null, "17CD54321"),
            null);

    @Test
    void aDocumentIsFoundByItsNumberAndByThatWhichItReplaces() {
        assertThat(new PersonNumbers(null, "26ab12345", "GEO").fit(HOLDER)).isTrue();
        assertThat(new PersonNumbers(null, "17CD54321", "GEO").fit(HOLDER)).isTrue();
        assertThat(new PersonNumbers(null, "17CD54322", "GEO").fit(HOLDER)).isFalse();
        assertThat(new PersonNumbers(null, "17CD54321", "ARM").fit(HOLDER)).isFalse();
    }

    @Test
    void whoHasNoDocumentIsFoundByThePersonalNumberOnly() {
        PersonDescription without = HOLDER.with(null);
        assertThat(new PersonNumbers(null, "17CD54321", "GEO").fit(without)).isFalse();
        assertThat(new PersonNumbers("01998765433", "17CD54321", "GEO").fit(without))
                .isTrue();
        assertThat(new PersonNumbers(null, null, null).fit(HOLDER)).isFalse();
    }
}
