package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    @Test
    void anotherSeedGivesOtherBytes() {
        assertThat(Backlog.make(folder, 1, 8).digest())
                .isNotEqualTo(Backlog.tiny().digest());
    }
}
