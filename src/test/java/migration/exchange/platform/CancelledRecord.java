package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A record that is cancelled as soon as the exchange runs, so that two minutes have mostly passed when its test begins:
 * an index server forgets after one minute what it was asked to delete, and would let an older version in again.
 */
final class CancelledRecord {

    static final Duration LATER = Duration.ofMinutes(2);

    /** A citizenship that no other test uses, so that the table shows this record alone. */
    static final String CITIZENSHIP = "TON";

    private static final String ID = "cancelled-1";
    private static final Sample RECORD =
            Sample.of("border-police/refusals", ID).with("(Citizenship>)AZE", "$1" + CITIZENSHIP);

    private static Instant cancelledAt;

    private CancelledRecord() {}

    /** Sends the record, sees it counted, and cancels it. */
    static void seed(Platform platform) {
        Client police = platform.as(RECORD.agency());
        completed(police, police.pushed(RECORD.feed(), RECORD.text()));
        assertThat(counted(platform)).isEqualTo(1);
        JsonNode receipt = completed(
                police, police.pushed(RECORD.feed(), RECORD.cancelled(3).text()));
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        cancelledAt = Instant.now();
    }

    static Instant cancelledAt() {
        return cancelledAt;
    }

    /** The older version, which was still under way. */
    static Sample older() {
        return RECORD.version(2);
    }

    /** The record as the store holds it. */
    static JsonNode stored(Platform platform) {
        return platform.as("steward")
                .json("/api/records?feed=" + RECORD.feed() + "&sourceId=" + ID)
                .path("record");
    }

    /** How many refusals the table counts for its citizenship. */
    static int counted(Platform platform) {
        return Tables.count(platform, "refusals", CITIZENSHIP);
    }
}
