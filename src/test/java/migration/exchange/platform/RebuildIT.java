package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.embedded.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.util.TestSocketUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A generation of the store filled beside the one that serves, compared, swapped in, and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final String REBUILDS = "/api/rebuilds";
    private static final int SUBMISSIONS = 120;
    private static final int RECORDS = 50;

    private static Path data;
    private static List<String> index;
    private static Standalone exchange;

    @BeforeAll
    static void fill() throws IOException {
        data = Files.createTempDirectory("exchange-rebuild");
        index = TestServers.settings();
        exchange = new Standalone(data, index);
        History.write(exchange, 10);
        Client police = exchange.as("border-police");
        List<String> pushed = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            pushed.add(police.pushed(
                    CROSSINGS, Sample.of(CROSSINGS, "many-" + i).times(RECORDS).text()));
        }
        pushed.forEach(id -> completed(police, id));
    }

    @AfterAll
    static void clear() throws IOException {
        exchange.close();
        TestServers.delete(data);
    }

    private static Client operator() {
        return exchange.as("operator");
    }

    private static Cluster cluster() {
        return exchange.part(Cluster.class);
    }

    private static int serving() {
        for (JsonNode generation : operator().json("/api/generations").path("generations")) {
            if (generation.path("serving").asBoolean()) {
                return generation.path("number").asInt();
            }
        }
        throw new AssertionError("no generation serves");
    }

    private static long crossings() {
        cluster().call("POST", "/" + cluster().name("crossings-all") + "/_refresh", null);
        return cluster()
                .call("GET", "/" + cluster().name("crossings") + "/_count", null)
                .body()
                .path("count")
                .asLong();
    }

    /** Records arrive and readers count all the time; no reader ever sees fewer than before. */
    @Test
    @Order(1)
    void readersSeeNoGapWhileRecordsArrive() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            long most = 0;
            while (going.get()) {
                long now = crossings();
                assertThat(now).as("look " + looks.incrementAndGet()).isGreaterThanOrEqualTo(most);
                most = now;
            }
        });
        CompletableFuture<List<String>> sender = CompletableFuture.supplyAsync(() -> {
            List<String> ids = new ArrayList<>();
            Client police = exchange.as("border-police");
            while (going.get()) {
                String name = "arrives-" + sent.incrementAndGet();
                ids.add(police.pushed(
                        CROSSINGS, Sample.of(CROSSINGS, name).times(5).text()));
                await().pollDelay(Duration.ofMillis(50)).until(() -> true);
            }
            return ids;
        });

        JsonNode job = JobsAtTheDoor.done(operator(), REBUILDS, "{\"reason\":\"a drill\"}");
        Thread.sleep(1_000);
        going.set(false);
        reader.get();
        List<String> arrived = sender.get();

        assertThat(job.at("/result/generation").asInt()).isEqualTo(2);
        assertThat(serving()).isEqualTo(2);
        assertThat(looks).hasValueGreaterThan(20);
        assertThat(arrived).hasSizeGreaterThan(20);
        arrived.forEach(id -> completed(exchange.as("border-police"), id));
        assertThat(crossings()).isGreaterThanOrEqualTo((long) SUBMISSIONS * RECORDS + arrived.size() * 5L);
        System.out.printf(
                "rebuilt beside: %s; %d looks, %d submissions arrived%n", job.path("result"), looks.get(), sent.get());
    }

    /** With nothing arriving the digests of both sides are the same, feed by feed, and so is all that was read before. */
    @Test
    @Order(2)
    void digestsOfBothSidesAreTheSame() {
        Standing before = Standing.of(cluster());
        JsonNode job = JobsAtTheDoor.done(operator(), REBUILDS, "{\"reason\":\"at rest\"}");
        assertThat(job.at("/result/unsettled").asInt()).isZero();
        assertThat(job.at("/result/differedWhileCompared").asInt()).isZero();
        JsonNode feeds = job.at("/result/feeds");
        assertThat(feeds).hasSize(Sample.FEEDS.size());
        for (JsonNode feed : feeds) {
            assertThat(feed.path("same").asBoolean()).as(feed.toString()).isTrue();
            assertThat(feed.path("servingDigest")).isEqualTo(feed.path("otherDigest"));
            assertThat(feed.path("servingDigest").asString()).hasSize(64);
        }
        assertThat(serving()).isEqualTo(3);
        assertThat(Standing.of(cluster())).isEqualTo(before);
    }

    /** What came after the swap is filled up from where the old generation was left. */
    @Test
    @Order(3)
    void theOldGenerationCanServeAgain() {
        Client police = exchange.as("border-police");
        completed(
                police,
                police.pushed(CROSSINGS, Sample.of(CROSSINGS, "after").times(30).text()));
        completed(
                police,
                police.pushed(
                        CROSSINGS, Sample.of(CROSSINGS, "grows").version(4).text()));
        Standing before = Standing.of(cluster());

        JsonNode job = JobsAtTheDoor.done(operator(), REBUILDS, "{\"generation\":2,\"reason\":\"back\"}");

        assertThat(job.at("/result/instead").asInt()).isEqualTo(3);
        assertThat(job.path("done").asInt()).as("only what is new").isLessThan(20);
        assertThat(serving()).isEqualTo(2);
        assertThat(Standing.of(cluster())).isEqualTo(before);
        completed(police, police.pushed(CROSSINGS, Sample.of(CROSSINGS, "again").text()));
    }

    /** One record missing, one with another version, one with another content: each is named, and nothing is swapped. */
    @Test
    @Order(4)
    void aGenerationThatDiffersDoesNotServe() {
        String other = "/" + cluster().name("crossings-000003");
        cluster().call("PUT", other + "/_settings", "{\"index.blocks.write\":null}");
        plant(other, "many-3-1", null);
        plant(other, "many-3-2", source -> source.put("version", 7));
        plant(other, "many-3-3", source -> ((ObjectNode) source.get("content")).put("mode", "SEA"));

        String id = JobsAtTheDoor.started(operator(), REBUILDS, "{\"generation\":3,\"reason\":\"a fault\"}");
        JsonNode job = JobsAtTheDoor.rests(operator(), id);

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("failures").toString())
                .contains("many-3-1\",\"why\":\"MISSING")
                .contains("many-3-2\",\"why\":\"NEWER")
                .contains("many-3-3\",\"why\":\"CONTENT")
                .contains("3 records differ from those that serve, of " + CROSSINGS);
        assertThat(serving()).isEqualTo(2);
        Client police = exchange.as("border-police");
        completed(
                police,
                police.pushed(CROSSINGS, Sample.of(CROSSINGS, "still-taken").text()));
    }

    /** Changes a stored record behind the back of the exchange; null deletes it. */
    private static void plant(String other, String sourceId, Consumer<ObjectNode> change) {
        String query = "{\"query\":{\"term\":{\"sourceId\":\"" + sourceId + "\"}}}";
        JsonNode hit = cluster().call("POST", other + "/_search", query).body().at("/hits/hits/0");
        String document = other + "/_doc/" + hit.path("_id").asString() + "?refresh=true";
        if (change == null) {
            cluster().call("DELETE", document, null);
        } else {
            ObjectNode source = (ObjectNode) hit.path("_source");
            change.accept(source);
            cluster().call("PUT", document, source.toString());
        }
    }

    @Test
    @Order(5)
    void aGenerationIsDroppedByAStepOfItsOwn() {
        assertThat(operator().delete("/api/generations/2").statusCode()).isEqualTo(409);
        assertThat(operator().delete("/api/generations/9").statusCode()).isEqualTo(404);
        assertThat(operator().delete("/api/generations/3").statusCode()).isEqualTo(204);
        assertThat(operator().delete("/api/generations/1").statusCode()).isEqualTo(204);
        assertThat(operator().json("/api/generations").path("generations")).hasSize(1);
    }

    @Test
    @Order(6)
    void itRestsWhenItIsToldToAndGoesOn() throws InterruptedException {
        String id = JobsAtTheDoor.started(operator(), REBUILDS, "{\"reason\":\"a pause\"}");
        await().until(() ->
                operator().json("/api/generations").path("generations").size() == 2);
        JobsAtTheDoor.step(operator(), id, "pause");
        Thread.sleep(2_000);
        long done = JobsAtTheDoor.job(operator(), id).path("records").asLong();
        Thread.sleep(1_000);
        assertThat(JobsAtTheDoor.job(operator(), id).path("records").asLong()).isEqualTo(done);
        assertThat(serving()).isEqualTo(2);
        JobsAtTheDoor.step(operator(), id, "resume");
        assertThat(JobsAtTheDoor.rests(operator(), id).path("state").asString()).isEqualTo("DONE");
        assertThat(serving()).isEqualTo(3);
    }

    @Test
    @Order(7)
    void givenUpItLeavesTheServingOneAsItWas() {
        Standing before = Standing.of(cluster());
        String id = JobsAtTheDoor.started(operator(), REBUILDS, "{\"reason\":\"to be given up\"}");
        await().until(() ->
                operator().json("/api/generations").path("generations").size() == 3);
        JobsAtTheDoor.step(operator(), id, "cancel");
        assertThat(JobsAtTheDoor.rests(operator(), id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(serving()).isEqualTo(3);
        Client police = exchange.as("border-police");
        completed(
                police,
                police.pushed(CROSSINGS, Sample.of(CROSSINGS, "first").times(7).text()));
        assertThat(Standing.of(cluster())).isEqualTo(before);
    }

    /** kill -9 of the process in the middle: another one takes the job when its lease has ended, and finishes it. */
    @Test
    @Order(8)
    void aKilledProcessIsFollowedByAnother() throws Exception {
        exchange.close();
        int port = TestSocketUtils.findAvailableTcpPort();
        Process killed = Standalone.process(data, index, port);
        URI address = URI.create("http://localhost:" + port);
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> isUp(address));
        Client operator = Standalone.at(address, "operator");
        String id = JobsAtTheDoor.started(operator, REBUILDS, "{\"reason\":\"a kill\"}");
        AtomicLong done = new AtomicLong();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done.accumulateAndGet(
                                JobsAtTheDoor.job(operator, id).path("records").asLong(), Math::max)
                        > 0);
        killed.destroyForcibly().waitFor();

        exchange = new Standalone(data, index);
        JsonNode left = JobsAtTheDoor.job(operator(), id);
        System.out.printf("killed after %d records, state %s%n", done.get(), left.path("state"));
        JsonNode job = JobsAtTheDoor.rests(operator(), id);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        for (JsonNode feed : job.at("/result/feeds")) {
            assertThat(feed.path("same").asBoolean()).as(feed.toString()).isTrue();
        }
    }

    private static boolean isUp(URI address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/actuator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200;
    }

    /** All records and identities, as of now. */
    private record Standing(Object records, Object identities) {

        static Standing of(Cluster cluster) {
            Picture picture = Picture.of(cluster);
            return new Standing(picture.records(), picture.identities());
        }
    }
}
