package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Waits for what becomes of submissions. */
final class Receipts {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<String> ENDED = Set.of("COMPLETED", "DAMAGED");

    private Receipts() {}

    /** The receipt once it is COMPLETED and adds up. */
    static JsonNode completed(Client client, String id) {
        JsonNode receipt = ended(client, id);
        assertThat(receipt.path("state").asString()).as(receipt.toString()).isEqualTo("COMPLETED");
        assertThat(count(receipt, "accepted")
                        + count(receipt, "quarantined")
                        + count(receipt, "unchanged")
                        + count(receipt, "superseded"))
                .isEqualTo(count(receipt, "received"));
        return receipt;
    }

    /** The receipt once nothing will change it any more. */
    static JsonNode ended(Client client, String id) {
        return await("receipt " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> client.json("/api/submissions/" + id),
                        receipt -> ENDED.contains(receipt.path("state").asString()));
    }

    /**
     * Over all submissions of a feed that came by a channel, once none is under way: how many records were accepted, and
     * how many submissions had none accepted.
     */
    static Map<String, Long> sums(Client client, String feed, String channel) {
        return await().atMost(PATIENCE).until(() -> list(client, feed, channel), Receipts::allEnded).stream()
                .collect(Collectors.teeing(
                        Collectors.summingLong(receipt -> count(receipt, "accepted")),
                        Collectors.filtering(receipt -> count(receipt, "accepted") == 0, Collectors.counting()),
                        (accepted, unaccepted) -> Map.of("accepted", accepted, "unaccepted", unaccepted)));
    }

    private static boolean allEnded(List<JsonNode> receipts) {
        return receipts.stream()
                .allMatch(receipt -> ENDED.contains(receipt.path("state").asString()));
    }

    private static List<JsonNode> list(Client client, String feed, String channel) {
        List<JsonNode> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = client.json("/api/submissions?size=200&feed=" + feed + after);
            page.path("submissions").forEach(receipt -> {
                if (receipt.path("channel").asString().equals(channel)) {
                    found.add(receipt);
                }
            });
            String next = page.path("next").asString("");
            after = next.isEmpty() ? null : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (after != null);
        return found;
    }

    static long count(JsonNode receipt, String name) {
        return receipt.path(name).asLong();
    }
}
