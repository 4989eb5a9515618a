package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import migration.exchange.contract.Lifecycle.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version by the day of receipt, at Tbilisi. */
class LifecycleTest {

    private static final String TEXT = """
            taken-from: 2026-03-01
            end:
              announced: 2026-06-01
              last-day: 2026-12-31
              successor: 2
            """;

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T19:59:59Z,NOT_YET",
        "2026-02-28T20:00:00Z,TAKEN",
        "2026-05-31T20:00:00Z,ANNOUNCED",
        "2026-10-31T19:59:59Z,ANNOUNCED",
        "2026-10-31T20:00:00Z,ENDING",
        "2026-12-31T19:59:59Z,ENDING",
        "2026-12-31T20:00:00Z,ENDED"
    })
    void goesThroughItsPhases(Instant receivedAt, Phase phase) {
        assertThat(read(TEXT).at(receivedAt)).isEqualTo(phase);
    }

    @Test
    void anEndIsToldFromItsAnnouncement() {
        Lifecycle lifecycle = read(TEXT);
        assertThat(lifecycle.endKnown(Instant.parse("2026-05-31T19:59:59Z"))).isNull();
        assertThat(lifecycle.endKnown(Instant.parse("2026-05-31T20:00:00Z")))
                .isEqualTo(new Lifecycle.End(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-12-31"), 2));
        assertThat(lifecycle.end().at()).isEqualTo("2026-12-31T20:00:00Z");
    }

    @Test
    void withoutDaysItIsAlwaysTaken() {
        assertThat(Lifecycle.OPEN.at(Instant.EPOCH)).isEqualTo(Phase.TAKEN);
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> read(TEXT.replace("last-day", "until")))
                .hasMessageContaining("nothing is known of until");
        assertThatThrownBy(() -> read(TEXT.replace("2026-12-31", "soon"))).hasMessageContaining("last-day");
        assertThatThrownBy(() -> read(TEXT.replace("2026-12-31", "2026-05-31")))
                .hasMessageContaining("ends on 2026-05-31");
        assertThatThrownBy(() -> read("- 2026-03-01")).isInstanceOf(IllegalStateException.class);
    }

    private static Lifecycle read(String text) {
        return Declared.read(text, VersionFile::lifecycle);
    }
}
