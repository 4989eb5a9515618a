package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A cancellation counts for good. Its name lets it run last: most of the two minutes has passed by then. */
class TwoMinutesLaterIT {

    private final Platform platform = Platform.running();

    @Test
    void aCancelledRecordStaysCancelledWhenAnOlderVersionArrives() throws InterruptedException {
        assertThat(CancelledRecord.counted(platform)).isZero();
        assertThat(CancelledRecord.stored(platform).path("cancelled").asBoolean())
                .isTrue();

        Instant due = CancelledRecord.cancelledAt().plus(CancelledRecord.LATER);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
        Sample older = CancelledRecord.older();
        Client police = platform.as(older.agency());
        JsonNode receipt = completed(police, police.pushed(older.feed(), older.text()));

        assertThat(count(receipt, "superseded")).isEqualTo(1);
        assertThat(CancelledRecord.counted(platform)).isZero();
        JsonNode stored = CancelledRecord.stored(platform);
        assertThat(stored.path("cancelled").asBoolean()).isTrue();
        assertThat(stored.path("version").asInt()).isEqualTo(3);
        assertThat(stored.path("content").toString()).doesNotContain("MAMMADOV", CancelledRecord.CITIZENSHIP);
    }
}
