package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.CountryTime;
import migration.exchange.security.CertificateBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateEndsTest {

    private static final Instant END = Instant.parse("2026-12-11T00:00:00Z");

    @TempDir
    Path folder;

    private CertificateEnds ends;

    @BeforeEach
    void register() throws IOException {
        CertificateBook book =
                new CertificateBook(folder, Clock.fixed(END.minus(Duration.ofDays(40)), CountryTime.ZONE));
        book.add("consular", Files.readString(Path.of("src/test/resources/certificates/sender.pem")), "consular");
        book.add("consular", Files.readString(Path.of("src/test/resources/certificates/other.pem")), "consular");
        ends = new CertificateEnds(book);
    }

    @ParameterizedTest
    @CsvSource({
        "PT720H1S, 0, 0",
        "PT720H, 30, 30",
        "PT168H1S, 30, 7",
        "PT168H, 7, 7",
        "PT24H1S, 7, 1",
        "PT24H, 1, 1",
        "PT0S, 1, 0",
        "PT-48H, 1, 0"
    })
    void warnsAMonthAWeekAndADayBeforeTheEnd(Duration before, int within, long left) {
        List<Finding> findings = ends.findings(END.minus(before));

        if (within == 0) {
            assertThat(findings).isEmpty();
            return;
        }
        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.subject()).endsWith(" " + within);
            assertThat(found.said()).containsEntry("days", left);
        });
        assertThat(ends.ending("consular", END.minus(before))).hasSize(1);
        assertThat(ends.ending("border-police", END.minus(before))).isEmpty();
    }

    @Test
    void theAlarmSaysWhomItConcernsAndNamesNobody() {
        Finding finding = ends.findings(END.minus(Duration.ofDays(7))).get(0);
        Words sentence = AlarmTexts.load().sentence(finding);

        assertThat(Alarm.Cause.of(finding).agency()).isEqualTo("consular");
        assertThat(sentence.en()).contains("11.12.2026 04:00", "days left 7").doesNotContain("sender");
        assertThat(sentence.ka()).contains("11.12.2026 04:00", "დარჩა დღე 7");
    }
}
