package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seed gives the same bytes, whoever makes them. */
class SameBytesTest {

    @TempDir
    Path folder;

    @Test
    void onOneThreadInAnotherLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Backlog.make(folder, 42, 1).digest())
                    .isEqualTo(Backlog.tiny().digest());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> names(Backlog backlog) {
        return backlog.rows("truth/persons.csv").stream()
                .map(row -> String.join(" ", row.getField("surname"), row.getField("given"), row.getField("born")))
                .toList();
    }

    @Test
    void anotherSeedGivesOtherPersonsAndTheSameFlows() {
        Backlog other = Backlog.make(folder, 1, 8);
        assertThat(other.digest()).isNotEqualTo(Backlog.tiny().digest());
        assertThat(other.rows("truth/flows.csv"))
                .extracting(NamedCsvRecord::getFields)
                .isEqualTo(Backlog.tiny().rows("truth/flows.csv").stream()
                        .map(NamedCsvRecord::getFields)
                        .toList());
        assertThat(names(other)).isNotEmpty().doesNotContainAnyElementsOf(names(Backlog.tiny()));
    }
}
