package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static migration.exchange.platform.Receipts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every attack at every door of the running exchange: nothing is accepted, nothing fetched, the heap is enough, and what
 * is good and comes right behind an attack is served.
 */
class AttacksIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final long HEAP = 512L << 20;
    private static Canary canary;

    private final Platform platform = Platform.running();
    private final Client police = platform.as("border-police");
    private final Client steward = platform.as("steward");

    @BeforeAll
    static void listen() throws IOException {
        canary = new Canary();
    }

    @AfterAll
    static void hangUp() throws IOException {
        canary.close();
    }

    /** A JVM that ends when its heap does runs these tests, so that none of them passes in more. */
    @Test
    void theHeapIsBounded() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(HEAP);
    }

    @AfterEach
    void nothingWasFetched() {
        assertThat(canary.calls()).isZero();
        for (String feed : List.of(CROSSINGS, "consular/visas", "service-agency/permits")) {
            assertThat(steward.get("/api/submissions?size=1000&feed=" + feed).body())
                    .doesNotContain(canary.words());
            assertThat(steward.get("/api/quarantine?size=1000&feed=" + feed).body())
                    .doesNotContain(canary.words());
        }
    }

    @Test
    void atTheDoorForSubmissions() {
        List<String> taken = new ArrayList<>();
        List<String> good = new ArrayList<>();
        for (Hostile attack : Hostile.all(canary)) {
            HttpResponse<String> answer =
                    police.post("/api/feeds/" + CROSSINGS + "/submissions", "application/xml", attack.body());
            if (answer.statusCode() == 202) {
                taken.add(Client.id(answer));
            } else {
                assertRefused(attack, answer);
            }
            good.add(police.pushed(
                    CROSSINGS, Sample.of(CROSSINGS, "door-" + good.size()).text()));
        }
        taken.forEach(id -> assertThat(count(ended(police, id), "accepted")).isZero());
        good.forEach(id ->
                assertThat(count(completed(police, id), "accepted")).as(id).isEqualTo(1));
    }

    @Test
    void atTheDryRun() {
        Sample good = Sample.of(CROSSINGS, "dry-1");
        for (Hostile attack : Hostile.all(canary)) {
            HttpResponse<String> answer =
                    police.post("/api/feeds/" + CROSSINGS + "/validation", "application/xml", attack.body());
            assertThat(answer.body()).doesNotContain(canary.words());
            if (answer.statusCode() == 200) {
                assertThat(Client.json(answer).path("accepted").asInt())
                        .as(attack.name())
                        .isZero();
                assertThat(answer.body()).as(attack.name()).doesNotContain("\"state\":\"COMPLETED\",\"received\":0");
            } else {
                assertRefused(attack, answer);
            }
            HttpResponse<String> next =
                    police.post("/api/feeds/" + CROSSINGS + "/validation", "application/xml", good.bytes());
            assertThat(Client.json(next).path("accepted").asInt()).isEqualTo(1);
        }
    }

    @Test
    void atTheStewardsDesk() {
        List<Hostile> attacks = Hostile.all(canary);
        Sample bad = Sample.of(CROSSINGS, "desk").times(attacks.size()).with("<direction>1<", "<direction>7<");
        completed(police, police.pushed(CROSSINGS, bad.text()));
        List<String> corrections = new ArrayList<>();
        for (JsonNode waiting : waiting("desk-", attacks.size())) {
            String path = "/api/quarantine/" + waiting.path("id").asString() + "/corrections?reason=attack";
            Hostile attack = attacks.get(corrections.size());
            assertRefused(attack, steward.post(path, "application/xml", attack.body()));
            Sample mended = Sample.of(CROSSINGS, waiting.path("sourceId").asString());
            HttpResponse<String> answer = steward.post(path, "application/xml", mended.bytes());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            corrections.add(mended.text());
        }
        assertThat(corrections).hasSameSizeAs(attacks);
        for (int i = 0; i < attacks.size(); i++) {
            awaitStored(CROSSINGS, "desk-" + i);
        }
    }

    @Test
    void atTheQueue() throws JMSException {
        Map<String, Long> before = Receipts.sums(steward, CROSSINGS, "JMS");
        List<Hostile> attacks = Hostile.all(canary);
        int refused = 0;
        for (int i = 0; i < attacks.size(); i++) {
            try (Queue queue = new Queue(platform, "")) {
                queue.stream(attacks.get(i).at("queue").body().get());
            } catch (JMSException tooLarge) {
                assertThat(tooLarge).as(attacks.get(i).name()).hasMessageContaining("HTTP or SFTP");
                refused++;
            }
            served(i);
        }
        assertThat(refused).isLessThanOrEqualTo(4);
        for (int i = 0; i < attacks.size(); i++) {
            awaitStored(CROSSINGS, "queue-" + i);
        }
        Map<String, Long> after = Receipts.sums(steward, CROSSINGS, "JMS");
        assertThat(after.get("accepted") - before.get("accepted")).isEqualTo(attacks.size());
        assertThat(after.get("unaccepted") - before.get("unaccepted"))
                .isGreaterThanOrEqualTo(Hostile.documents(canary).size() - refused);
    }

    @Test
    void atTheQueueWithMessagesOfOtherKinds() throws JMSException {
        try (Queue queue = new Queue(platform, "")) {
            queue.send(queue.session().createObjectMessage(new Date()));
            queue.send(queue.session().createMapMessage());
            queue.send(queue.session().createMessage());
            queue.send(queue.session().createTextMessage("<!DOCTYPE x SYSTEM '" + canary.url() + "'><x/>"));
            queue.send(Sample.of(CROSSINGS, "kind-1").bytes());
        }
        try (Queue queue = new Queue(platform, "?compressLargeMessage=true&minLargeMessageSize=10000")) {
            byte[] bomb = new byte[20_000_000];
            assertThat(catchThrowable(() -> queue.send(bomb)))
                    .isInstanceOf(JMSException.class)
                    .hasMessageContaining("compressed");
        }
        awaitStored(CROSSINGS, "kind-1");
    }

    private void served(int i) throws JMSException {
        try (Queue queue = new Queue(platform, "")) {
            queue.send(Sample.of(CROSSINGS, "queue-" + i).bytes());
        }
    }

    @Test
    void atTheFileServer() throws IOException {
        Map<String, Long> before = Receipts.sums(steward, CROSSINGS, "SFTP");
        List<byte[]> files = new ArrayList<>();
        for (Hostile attack : Hostile.documents(canary)) {
            files.add(attack.at("file").gzipped());
        }
        for (Hostile attack : Hostile.packings()) {
            files.add(attack.at("file").body().get().readAllBytes());
        }
        for (int i = 0; i < files.size(); i++) {
            lay("ATTACK_%03d_A.xml.gz".formatted(i), files.get(i));
            lay(
                    "ATTACK_%03d_B.xml.gz".formatted(i),
                    Sample.of(CROSSINGS, "file-" + i).gzipped());
        }
        for (int i = 0; i < files.size(); i++) {
            awaitStored(CROSSINGS, "file-" + i);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> isEmpty(platform.outbox()));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Long> after = Receipts.sums(steward, CROSSINGS, "SFTP");
            assertThat(after.get("accepted") - before.get("accepted")).isEqualTo(files.size());
            assertThat(after.get("unaccepted") - before.get("unaccepted"))
                    .isGreaterThanOrEqualTo(Hostile.documents(canary).size());
        });
    }

    @Test
    void atTheVisaService() {
        HostileService service = new HostileService();
        List<Hostile> attacks = new ArrayList<>(Hostile.all(canary));
        attacks.addAll(service.within(canary));
        Map<String, Long> before = Receipts.sums(steward, "consular/visas", "SOAP");
        for (int i = 0; i < attacks.size(); i++) {
            service.answer(attacks.get(i).body());
            service.answerWell("service-" + i);
        }
        platform.servers().visas().follow(service);
        await().atMost(Duration.ofSeconds(180)).until(service::isThrough);
        for (int i = 0; i < attacks.size(); i++) {
            awaitStored("consular/visas", "service-" + i);
        }
        assertThat(Receipts.sums(steward, "consular/visas", "SOAP").get("accepted") - before.get("accepted"))
                .isEqualTo(attacks.size());
        assertThat(steward.get("/api/records?feed=consular/visas&sourceId=hostile-1")
                        .body())
                .doesNotContain("\"ACCEPTED");
    }

    @Test
    void inTheRowsOfADatabase() throws Exception {
        HostileRows rows = new HostileRows(platform.servers().postgres().own());
        List<HostileRows.Attack> attacks = HostileRows.attacks(canary);
        Map<String, Long> before = Receipts.sums(steward, "service-agency/permits", "JDBC");
        for (int i = 0; i < attacks.size(); i++) {
            rows.insert(attacks.get(i), "hostile-row-" + i, "row-" + i);
        }
        for (int i = 0; i < attacks.size(); i++) {
            awaitStored("service-agency/permits", "row-" + i);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Map<String, Long> after = Receipts.sums(steward, "service-agency/permits", "JDBC");
            assertThat(after.get("accepted") - before.get("accepted")).isEqualTo(attacks.size());
        });
        for (int i = 0; i < attacks.size(); i++) {
            assertThat(current("service-agency/permits", "hostile-row-" + i)).isZero();
        }
    }

    private void lay(String name, byte[] bytes) throws IOException {
        Path part = platform.outbox().resolve(name + ".part");
        Files.write(part, bytes);
        Files.move(part, platform.outbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(platform.outbox().resolve(name + ".done"));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private List<JsonNode> waiting(String prefix, int many) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            List<JsonNode> found = new ArrayList<>();
                            steward.json("/api/quarantine?size=1000&state=WAITING&feed=" + CROSSINGS)
                                    .path("records")
                                    .forEach(record -> {
                                        if (record.path("sourceId").asString("").startsWith(prefix)) {
                                            found.add(record);
                                        }
                                    });
                            return found;
                        },
                        found -> found.size() == many);
    }

    private void awaitStored(String feed, String sourceId) {
        await(sourceId).atMost(Duration.ofSeconds(120)).until(() -> current(feed, sourceId) == 1);
    }

    /** The version that the store holds; 0 when none was accepted. */
    private int current(String feed, String sourceId) {
        HttpResponse<String> answer = steward.get("/api/records?feed=" + feed + "&sourceId=" + sourceId);
        return answer.statusCode() == 200
                ? Client.json(answer).path("record").path("version").asInt(0)
                : 0;
    }

    private void assertRefused(Hostile attack, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(attack.name() + " " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).as(attack.name()).isNotBlank().doesNotContain(canary.words());
    }
}
