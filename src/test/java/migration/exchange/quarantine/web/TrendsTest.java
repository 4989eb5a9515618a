package migration.exchange.quarantine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.Quarantine.Admission;
import org.junit.jupiter.api.Test;

/** A week held to the one before. */
class TrendsTest {

    private static final FeedId FEED = new FeedId("border-police", "crossings");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theLastSevenDaysEndToday() {
        Trends trends = Trends.of(
                List.of(
                        new Admission(FEED, "A", TODAY, 1),
                        new Admission(FEED, "A", TODAY.minusDays(6), 2),
                        new Admission(FEED, "A", TODAY.minusDays(7), 4),
                        new Admission(FEED, "B", TODAY.minusDays(13), 8)),
                TODAY);

        assertThat(Trends.from(TODAY)).isEqualTo(TODAY.minusDays(13));
        assertThat(trends.of(FEED.toString(), "A")).isEqualTo(new Trends.Trend(3, 4));
        assertThat(trends.of(FEED.toString(), "A").direction()).isEqualTo("DOWN");
        assertThat(trends.of(FEED.toString(), "B").direction()).isEqualTo("DOWN");
        assertThat(trends.of("consular/visas", "A").direction()).isEqualTo("SAME");
        assertThat(new Trends.Trend(1, 0).direction()).isEqualTo("UP");
    }
}
