package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The index stands still, as one does whose disk hangs: it is there, and does not answer. */
class StoppedIndexIT {

    private static final String JMS_FEED = "border-police/crossings";
    private static final int PUSHES = 3;

    private final Platform platform = Platform.running();
    private final Client steward = platform.as("steward");

    @Test
    void theDoorsTakeAllThatComesAndItIsIndexedAfterwards() throws Exception {
        List<Pushed> pushed = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(PUSHES * Sample.FEEDS.size());
        signal("STOP");
        try (Queue queue = new Queue(platform, "")) {
            for (int i = 0; i < PUSHES; i++) {
                for (String feed : Sample.FEEDS) {
                    pushed.add(push(Sample.of(feed, "stopped-" + i)));
                }
                queue.send(Sample.of(JMS_FEED, "stopped-jms-" + i).bytes());
            }
            // asked for at once, since each waits for the index for a while, and none for another one
            var receipts = pushed.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> receipt(one), readers)
                            .orTimeout(60, TimeUnit.SECONDS))
                    .toList();
            HttpResponse<String> table = platform.as("analyst").get("/api/statistics/tables/crossings");
            assertThat(receipts)
                    .allSatisfy(receipt ->
                            assertThat(receipt.join().path("state").asString()).isEqualTo("RECEIVED"));
            assertThat(table.statusCode()).isEqualTo(503);
            assertThat(table.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Client.json(table).path("status").asInt()).isEqualTo(503);
        } finally {
            signal("CONT");
            readers.shutdown();
        }
        for (Pushed one : pushed) {
            JsonNode receipt = completed(platform.as(one.sample().agency()), one.id());
            assertThat(count(receipt, "accepted")).isEqualTo(1);
        }
        for (int i = 0; i < PUSHES; i++) {
            for (String feed : Sample.FEEDS) {
                assertThat(version(feed, "stopped-" + i)).isEqualTo(1);
            }
            String fromQueue = "stopped-jms-" + i;
            await().atMost(Duration.ofSeconds(60)).until(() -> version(JMS_FEED, fromQueue) == 1);
        }
    }

    private record Pushed(Sample sample, String id) {}

    private Pushed push(Sample sample) {
        return new Pushed(sample, platform.as(sample.agency()).pushed(sample.feed(), sample.text()));
    }

    private JsonNode receipt(Pushed pushed) {
        return platform.as(pushed.sample().agency()).json("/api/submissions/" + pushed.id());
    }

    private int version(String feed, String sourceId) {
        HttpResponse<String> answer = steward.get("/api/records?feed=" + feed + "&sourceId=" + sourceId);
        return answer.statusCode() == 200
                ? Client.json(answer).path("record").path("version").asInt()
                : 0;
    }

    private void signal(String name) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("kill", "-" + name));
        platform.index().forEach(process -> words.add(Long.toString(process.pid())));
        assertThat(words).hasSizeGreaterThan(2);
        Process kill = new ProcessBuilder(words).inheritIO().start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
