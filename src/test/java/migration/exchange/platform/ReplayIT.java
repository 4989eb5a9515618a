package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.embedded.TestServers;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Intake;
import migration.exchange.intake.Reception;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Everything told again from the archive: over a healthy store nothing changes, into an empty one everything comes back,
 * and what the broker never heard of is healed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final int TIES = 20;

    private static Path data;
    private static Standalone exchange;

    @BeforeAll
    static void fill() throws IOException {
        data = Files.createTempDirectory("exchange-replay");
        exchange = new Standalone(data, TestServers.settings());
        History.write(exchange, TIES);
    }

    @AfterAll
    static void clear() throws IOException {
        exchange.close();
        TestServers.delete(data);
    }

    @Test
    @Order(1)
    void overAHealthyStoreNothingChanges() {
        Picture before = Picture.of(exchange.part(Cluster.class));
        assertThat(before.cases().values()).anyMatch(state -> state.contains("RELEASED"));
        assertThat(before.cases().values()).anyMatch(state -> state.contains("OVERTAKEN"));
        assertThat(before.cases().values()).anyMatch(state -> state.contains("WAITING"));

        JsonNode job = replay("{\"everything\":true,\"reason\":\"a doubt\"}");

        assertThat(job.path("done").asInt()).isGreaterThan(TIES * 2);
        assertThat(Picture.of(exchange.part(Cluster.class))).isEqualTo(before);
    }

    /** Archived, and then the process died before it could tell the broker. */
    @Test
    @Order(2)
    void whatTheBrokerNeverHeardOfIsHealed() throws IOException {
        Client police = exchange.as("border-police");
        byte[] body = Sample.of(CROSSINGS, "orphan").times(3).bytes();
        Reception reception = exchange.part(Intake.class)
                .take(new Delivery(
                        FeedId.parse(CROSSINGS),
                        "border-police",
                        Channel.HTTP,
                        new ByteArrayInputStream(body),
                        null,
                        null));
        String id = ((Reception.Taken) reception).submission().id().value();
        assertThat(police.json("/api/submissions/" + id).path("state").asString())
                .isEqualTo("RECEIVED");

        replay("{\"submission\":\"" + id + "\",\"reason\":\"an orphan\"}");

        assertThat(count(completed(police, id), "accepted")).isEqualTo(3);
    }

    @Test
    @Order(3)
    void oneFeedIsReplayedAlone() {
        JsonNode job = replay("{\"feed\":\"border-police/refusals\",\"reason\":\"one feed\"}");
        assertThat(job.at("/result/submissions").asInt()).isEqualTo(1);
        assertThat(job.path("total").asInt())
                .as("done of all that it was about")
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void intoAnEmptyStoreEverythingComesBack() {
        Picture before = Picture.of(exchange.part(Cluster.class));
        exchange.close();
        exchange = new Standalone(data, TestServers.settings());
        assertThat(Picture.of(exchange.part(Cluster.class)).records()).isEmpty();

        replay("{\"everything\":true,\"reason\":\"the index was lost\"}");

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                Picture.of(exchange.part(Cluster.class)).receipts())
                        .isEqualTo(before.receipts()));
        Picture after = Picture.of(exchange.part(Cluster.class));
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.identities()).isEqualTo(before.identities());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(after.outcomes().keySet()).isEqualTo(before.outcomes().keySet());
    }

    /** The broker knows the ids from the first time: a second job must not be dropped for that. */
    @Test
    @Order(5)
    void aSecondReplayIsNotTakenForARepeat() {
        exchange.close();
        exchange = new Standalone(data, TestServers.settings());
        // asked of the index itself, which waits until it is there; the door of the job does not
        assertThat(Picture.of(exchange.part(Cluster.class)).records()).isEmpty();
        replay("{\"everything\":true,\"reason\":\"lost again\"}");
        Set<String> records = Picture.of(exchange.part(Cluster.class)).records().keySet();
        assertThat(records).contains("crossings orphan-0", "crossings tie-0");
    }

    @Test
    @Order(6)
    void whatCannotBeIsRefused() {
        Client operator = exchange.as("operator");
        assertProblem(post(operator, "/api/replays", "{\"reason\":\"x\"}"), 400, "REPLAY_OF_NOTHING");
        assertProblem(post(operator, "/api/replays", "{\"everything\":true}"), 400, "REQUEST_PARAMETER");
        assertProblem(
                post(operator, "/api/replays", "{\"submission\":\"" + "a".repeat(32) + "\",\"reason\":\"x\"}"),
                404,
                "REQUEST_NOT_FOUND");
        assertProblem(post(operator, "/api/rebuilds", "{\"generation\":9,\"reason\":\"x\"}"), 404, "REQUEST_NOT_FOUND");
        assertProblem(post(operator, "/api/rebuilds", "{\"generation\":1,\"reason\":\"x\"}"), 409, "GENERATION_SERVES");
        assertProblem(operator.get("/api/jobs/nothing"), 404, "REQUEST_NOT_FOUND");
        assertThat(post(exchange.as("steward"), "/api/replays", "{\"everything\":true,\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Client.json(answer).path("type").asString()).isEqualTo("/rules/" + code);
    }

    private static JsonNode replay(String order) {
        return JobsAtTheDoor.done(exchange.as("operator"), "/api/replays", order);
    }

    private static HttpResponse<String> post(Client client, String path, String json) {
        return client.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
