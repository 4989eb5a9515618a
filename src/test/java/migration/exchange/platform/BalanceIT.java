package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The equation of every feed and day over whatever was sent so far, and that a receipt which says too much is noticed. */
class BalanceIT {

    private static final String FEED = "border-police/refusals";
    /** Longer than a recount is kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform = Platform.running();
    private final Client operator = platform.as("operator");

    @Test
    void everyFeedAndDayAddsUp() {
        Client police = platform.as("border-police");
        Receipts.completed(
                police, police.pushed(FEED, Sample.of(FEED, "balance-1").text()));

        List<JsonNode> days = days();

        assertThat(days).anyMatch(day -> day.path("feed").asString().equals(FEED));
        for (JsonNode day : days) {
            long judged = List.of("accepted", "quarantined", "unchanged", "superseded", "inWork").stream()
                    .mapToLong(term -> day.path(term).asLong())
                    .sum();
            assertThat(judged).as(day.toString()).isEqualTo(day.path("received").asLong());
            assertThat(day.path("difference").asLong()).as(day.toString()).isZero();
        }
    }

    @Test
    void aReceiptThatSaysTooMuchIsSeenByProgramsAndInTheMetrics() {
        Client police = platform.as("border-police");
        String id = police.pushed(FEED, Sample.of(FEED, "balance-2").text());
        Receipts.completed(police, id);

        platform.misreport(id, 2);
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(days())
                            .anyMatch(day -> day.path("difference").asLong() == 2
                                    && day.path("doubtful").get(0).asString().equals(id)));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(difference()).isEqualTo("2.0"));
        } finally {
            platform.misreport(id, -2);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(difference()).isEqualTo("0.0"));
    }

    private List<JsonNode> days() {
        return StreamSupport.stream(
                        operator.json("/api/accounts/days").path("days").spliterator(), false)
                .toList();
    }

    private String difference() {
        String line = "exchange_accounts_difference{feed=\"" + FEED + "\"} ";
        return operator.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(found -> found.startsWith(line))
                .map(found -> found.substring(line.length()))
                .findFirst()
                .orElse("no such metric");
    }
}
