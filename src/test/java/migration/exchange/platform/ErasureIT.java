package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static migration.exchange.platform.Receipts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.embedded.TestServers;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.test.util.TestSocketUtils;
import tools.jackson.databind.JsonNode;

/**
 * A person is erased: no byte of the names and the number is left under the data folder, everybody else is served as before,
 * receipts add up as before, and nothing brings the person back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final Traveller ERASED = new Traveller("KVARTSKHAVA", "ZEBULONIA", "Q7Z94K1XW");
    private static final Traveller KEPT = new Traveller("OSMANBEYLI", "FERIDUNNUR", "H5B38T2MR");
    private static final List<String> RECORDS =
            List.of("er-mixed-1", "er-jms", "er-waits", "er-mended", "er-gone", "er-old");

    private static Path data;
    private static Path copy;
    private static int port;
    private static Standalone exchange;
    private static Map<String, String> receipts;
    private static String waits;

    @BeforeAll
    static void fill() throws Exception {
        data = Files.createTempDirectory("exchange-erasure");
        port = TestSocketUtils.findAvailableTcpPort();
        start();
        deliver();
        receipts = receipts();
        copyIndex();
        deadLetter();
    }

    /** A copy of the index that is older than the erasure. */
    private static void copyIndex() throws IOException {
        exchange.close();
        copy = Files.createTempDirectory("exchange-erasure-copy");
        copy(data.resolve("elasticsearch"), copy);
        start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** A message that nobody could process. */
    private static void deadLetter() {
        JmsTemplate jms = new JmsTemplate(exchange.part(ConnectionFactory.class));
        for (Traveller one : List.of(ERASED, KEPT)) {
            jms.send("dead.letters", session -> session.createTextMessage("about " + one.number()));
        }
    }

    private static void start() {
        exchange = new Standalone(
                data, List.of("exchange.embedded.elasticsearch.flavour=TEST", "exchange.broker.agency-port=" + port));
        await().atMost(Duration.ofMinutes(4))
                .until(() -> exchange.part(Cluster.class).isUp());
    }

    @AfterAll
    static void clear() throws IOException {
        exchange.close();
        TestServers.delete(data);
        TestServers.delete(copy);
    }

    private static void deliver() throws Exception {
        push(mixed());
        send(ERASED.crossing("er-jms"));
        send(KEPT.crossing("kept-jms"));
        push(ERASED.crossing("er-jms").version(2));
        push(ERASED.crossing("er-old").version(3));
        push(ERASED.crossing("er-old").version(2));
        waits = push(bad(ERASED, "er-waits"));
        push(bad(KEPT, "kept-waits"));
        correct(push(bad(ERASED, "er-mended")));
        Sample issued = ERASED.newDocument("er-issued");
        completed(service(), service().pushed(issued.feed(), issued.text()));
        push(ERASED.crossing("er-gone"));
        push(KEPT.describes(ERASED.crossing("er-gone").cancelled(2)));
        // once sent about the wrong person, corrected since: only the wrong version is erased
        push(ERASED.crossing("kept-corrected"));
        push(KEPT.crossing("kept-corrected").version(2));
        String cut = ERASED.crossing("er-cut").text();
        ended(police(), police().pushed(CROSSINGS, cut.substring(0, cut.length() - 60)));
    }

    /** Three records, of which the one in the middle is about the person. */
    private static Sample mixed() {
        Sample all = KEPT.crossing("er-mixed").times(3);
        int second = all.text().indexOf("<crossing sourceId=\"er-mixed-1\"");
        int third = all.text().indexOf("<crossing sourceId=\"er-mixed-2\"");
        Sample middle = ERASED.describes(new Sample(CROSSINGS, all.text().substring(second, third)));
        return new Sample(
                CROSSINGS,
                all.text().substring(0, second) + middle.text() + all.text().substring(third));
    }

    /** What an issue quotes is personal too. */
    private static Sample bad(Traveller traveller, String sourceId) {
        return traveller.crossing(sourceId).with("<direction>1<", "<direction>" + traveller.surname() + "<");
    }

    private static Client police() {
        return exchange.as("border-police");
    }

    private static Client service() {
        return exchange.as("service-agency");
    }

    private static Client lead() {
        return exchange.as("steward-lead");
    }

    private static String push(Sample sample) {
        String id = police().pushed(CROSSINGS, sample.text());
        completed(police(), id);
        return id;
    }

    private static void send(Sample sample) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
                Connection connection = factory.createConnection("border-police", "secret-of-a-test-border-police");
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(sample.bytes());
            session.createProducer(session.createQueue("agency.border-police.crossings"))
                    .send(message);
        }
        String sourceId = sample.text().replaceFirst("(?s).*sourceId=\"([^\"]*)\".*", "$1");
        await().atMost(Duration.ofSeconds(60)).until(() -> record(sourceId).statusCode() == 200);
    }

    private static HttpResponse<String> record(String sourceId) {
        return exchange.as("steward").get("/api/records?feed=" + CROSSINGS + "&sourceId=" + sourceId);
    }

    private static void correct(String original) {
        HttpResponse<String> answer = exchange.as("steward")
                .post(
                        "/api/quarantine/" + original + "-0/corrections?reason=asked-" + ERASED.surname(),
                        "application/xml",
                        ERASED.crossing("er-mended").bytes());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(police().json("/api/submissions/" + original), "accepted") == 1);
    }

    /** All receipts as they count, by submission. */
    private static Map<String, String> receipts() {
        Map<String, String> all = new TreeMap<>();
        for (JsonNode one : police().json("/api/submissions?size=200").path("submissions")) {
            all.put(
                    one.path("id").asString(),
                    one.path("state") + " " + count(one, "received") + " = " + count(one, "accepted") + " + "
                            + count(one, "quarantined") + " + " + count(one, "unchanged") + " + "
                            + count(one, "superseded") + " " + one.path("sha256"));
        }
        return all;
    }

    private static List<String> traces(Traveller traveller) throws IOException {
        return new ByteScan(traveller.words()).in(data);
    }

    private static JsonNode preview() {
        HttpResponse<String> answer = post(
                "/api/erasures/previews", "{\"documentNumber\":\"" + ERASED.number() + "\",\"citizenship\":\"TUR\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    private static HttpResponse<String> post(String path, String json) {
        return lead().post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String order(String preview) {
        return "{\"preview\":\"" + preview + "\",\"basis\":\"DATA_SUBJECT_REQUEST\",\"case\":\"PDP-2026/17\"}";
    }

    /** The scan must be able to see: before, the person is in archive, broker and index. */
    @Test
    @Order(1)
    void theScanSeesThePersonBefore() throws IOException {
        assertThat(traces(ERASED)).anyMatch(file -> file.startsWith("archive/"));
        assertThat(traces(ERASED)).anyMatch(file -> file.startsWith("broker/journal/"));
        assertThat(traces(ERASED)).anyMatch(file -> file.startsWith("elasticsearch/"));
    }

    @Test
    @Order(2)
    void thePersonIsInNoByteAfterwards() throws IOException {
        Map<String, String> kept = served();
        JsonNode preview = preview();
        assertThat(preview.at("/records/border-police~1crossings").asInt())
                .as(preview.toString())
                .isEqualTo(RECORDS.size());
        assertThat(preview.at("/records/service-agency~1documents").asInt())
                .as("the document that replaced the one asked for")
                .isEqualTo(1);
        assertThat(preview.path("damaged").asInt()).isEqualTo(1);

        JobsAtTheDoor.done(lead(), "/api/erasures", order(preview.path("id").asString()));

        assertThat(traces(ERASED)).isEmpty();
        assertThat(traces(KEPT)).anyMatch(file -> file.startsWith("archive/"));
        assertThat(stored()).noneMatch(ErasureIT::isAboutErased);
        assertThat(served()).isEqualTo(kept);
        assertThat(receipts()).isEqualTo(receipts);
        assertThat(exchange.as("operator")
                        .json("/api/dead-letters")
                        .path("deadLetters")
                        .size())
                .isEqualTo(1);
        for (String sourceId : RECORDS) {
            assertThat(Client.json(record(sourceId)).at("/record/content").isEmpty())
                    .as(sourceId)
                    .isTrue();
        }
        assertThat(exchange.as("steward").get("/api/quarantine/" + waits + "-0").statusCode())
                .isEqualTo(404);
    }

    /** Everything that the steward reads of the other person: each version, verbatim, verdict, issues. */
    private static Map<String, String> served() {
        Map<String, String> all = new TreeMap<>();
        for (String sourceId : List.of("er-mixed-0", "er-mixed-2", "kept-jms", "kept-waits")) {
            HttpResponse<String> answer = record(sourceId);
            assertThat(answer.body()).contains(KEPT.number());
            all.put(sourceId, answer.body());
        }
        all.put(
                "kept-corrected",
                Client.json(record("kept-corrected")).path("record").toString());
        return all;
    }

    /** Every document of every index, as the server gives it. */
    private static List<String> stored() {
        Cluster cluster = exchange.part(Cluster.class);
        cluster.call("POST", "/_all/_refresh", null);
        JsonNode hits =
                cluster.call("POST", "/_all/_search", "{\"size\":10000}").body().at("/hits/hits");
        List<String> all = new ArrayList<>();
        hits.forEach(hit -> all.add(hit.toString()));
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static boolean isAboutErased(String text) {
        return ERASED.words().stream()
                .anyMatch(word -> text.toUpperCase(Locale.ROOT).contains(word));
    }

    @Test
    @Order(3)
    void replayOfEverythingChangesNothing() throws IOException {
        Picture before = Picture.of(exchange.part(Cluster.class));
        replay();
        assertThat(Picture.of(exchange.part(Cluster.class))).isEqualTo(before);
        assertThat(traces(ERASED)).isEmpty();
    }

    private static void replay() {
        JobsAtTheDoor.done(exchange.as("operator"), "/api/replays", "{\"everything\":true,\"reason\":\"a doubt\"}");
    }

    /** In another submission than before: the door does not know it. */
    @Test
    @Order(4)
    void anOlderVersionThatComesAgainStaysOut() throws IOException {
        String id = push(ERASED.crossing("er-old")
                .with("sequence=\"417\"", "sequence=\"418\"")
                .version(2));
        assertThat(count(police().json("/api/submissions/" + id), "superseded")).isEqualTo(1);
        push(bad(ERASED, "er-waits").with("sequence=\"417\"", "sequence=\"419\""));
        assertThat(Client.json(record("er-old")).at("/record/content").isEmpty())
                .isTrue();
        assertThat(stored()).noneMatch(ErasureIT::isAboutErased);
        assertThat(traces(ERASED)).noneMatch(file -> file.startsWith("archive/"));
        receipts = receipts();
    }

    @Test
    @Order(5)
    void aRebuildDoesNotBringThePersonBack() {
        Picture before = Picture.of(exchange.part(Cluster.class));
        JobsAtTheDoor.done(exchange.as("operator"), "/api/rebuilds", "{\"reason\":\"a drill\"}");
        Picture after = Picture.of(exchange.part(Cluster.class));
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(stored()).noneMatch(ErasureIT::isAboutErased);
    }

    @Test
    @Order(6)
    void intoAnEmptyStoreEverybodyElseComesBack() throws IOException {
        Picture before = Picture.of(exchange.part(Cluster.class));
        exchange.close();
        TestServers.delete(data.resolve("elasticsearch"));
        start();
        // before anything is replayed the store knows what must stay out
        assertThat(Client.json(record("er-old")).at("/record/cancelled").asBoolean())
                .isTrue();

        replay();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(receipts()).isEqualTo(receipts));
        Picture after = Picture.of(exchange.part(Cluster.class));
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.cases()).isEqualTo(before.cases());
        assertThat(stored()).noneMatch(ErasureIT::isAboutErased);
    }

    /** As from a snapshot: all that was erased is in it, and nobody may be served it. */
    @Test
    @Order(7)
    void aRestoredIndexLearnsOfTheErasureBeforeItServes() throws IOException {
        exchange.close();
        TestServers.delete(data.resolve("elasticsearch"));
        copy(copy, data.resolve("elasticsearch"));
        assertThat(traces(ERASED)).isNotEmpty();
        start();
        assertThat(stored()).noneMatch(ErasureIT::isAboutErased);
        assertThat(Client.json(record("er-jms")).at("/record/content").isEmpty())
                .isTrue();
        assertThat(Client.json(record("kept-jms")).at("/record/content").isEmpty())
                .isFalse();
        assertThat(traces(ERASED)).noneMatch(file -> file.startsWith("elasticsearch/"));
    }

    @Test
    @Order(8)
    void whoMayNotOrNamesNothingIsRefused() {
        HttpResponse<String> steward = exchange.as("steward")
                .post("/api/erasures/previews", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(steward.statusCode()).isEqualTo(403);
        assertThat(post("/api/erasures/previews", "{}").body()).contains("ERASURE_OF_NOTHING");
        assertThat(post("/api/erasures/previews", "{\"documentNumber\":\"Q7Z94K1XW\"}")
                        .statusCode())
                .isEqualTo(400);
        String nothing = preview().path("id").asString();
        assertThat(post("/api/erasures", order(nothing)).body()).contains("ERASURE_OF_NOTHING");
        assertThat(post("/api/erasures", order(nothing).replace("DATA_SUBJECT_REQUEST", "BECAUSE"))
                        .statusCode())
                .isEqualTo(400);
    }
}
