package migration.exchange.platform;

import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.archive.Chronicle;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.portal.SignedIn;
import migration.exchange.security.Environment;
import migration.exchange.security.KeyBook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to a sandbox is answered as the exchange would, and is nowhere in the exchange. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxIT {

    private static final String FEED = "border-police/refusals";
    private static final Platform PLATFORM = Platform.running();
    private static final Key KEY = Key.of("border-police");
    private static final Client TRIAL = KEY.client();
    private static final Client LIVE = PLATFORM.as("border-police");

    /** A key of an agency for its sandbox. */
    record Key(String id, String secret) {

        static Key of(String agency) {
            KeyBook.Making made = PLATFORM.part(KeyBook.class).make(agency, Environment.SANDBOX, "test");
            KeyBook.Making.Made key = (KeyBook.Making.Made) made;
            return new Key(key.key().id(), key.secret());
        }

        Client client() {
            return new Client(PLATFORM.address(), id, secret);
        }
    }

    private static Sample refusal(String id) {
        return Sample.of(FEED, id);
    }

    private static HttpResponse<String> push(Sample sample, String... headers) {
        return TRIAL.post("/sandbox/api/feeds/" + sample.feed() + "/submissions", sample.bytes(), headers);
    }

    private static JsonNode completed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/sandbox/api/submissions/");
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> TRIAL.json(location),
                        receipt -> !receipt.path("state").asString().matches("RECEIVED|PROCESSING"));
    }

    /** All indices of the exchange with the number of their documents, and all submissions in its archive. */
    private static Map<String, Long> exchange() {
        Cluster cluster = PLATFORM.part(Cluster.class);
        cluster.call("POST", "/_all/_refresh", null);
        Map<String, Long> counts = new TreeMap<>();
        cluster.call("GET", "/_cat/indices?format=json", null).body().forEach(index -> {
            String name = index.path("index").asString();
            if (!name.startsWith("sandbox-")
                    && name.matches("(outcomes|receipts|quarantine|cases|identities|refusals).*")) {
                counts.put(name, index.path("docs.count").asLong());
            }
        });
        counts.put("archive", (long) PLATFORM.part(Chronicle.class).size());
        return counts;
    }

    /** Once nothing that other tests have sent is under way. */
    private static Map<String, Long> still() {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(SandboxIT::exchange, counts -> counts.equals(exchange()));
    }

    @Test
    void nothingOfATrialIsInTheExchange() throws IOException {
        Map<String, Long> before = still();
        assertThat(before).containsKeys("archive", "receipts-000001", "refusals-000001");
        JsonNode accounts = PLATFORM.as("steward").json("/api/accounts");
        long bytes = size(PLATFORM.data().resolve("archive"));

        String bad = refusal("tried-bad")
                .text()
                .replace("  </records>", record("tried-good") + "  </records>")
                .replaceFirst("<ground>[^<]*", "<ground>99.9.z");
        HttpResponse<String> answer = push(new Sample(FEED, bad));
        JsonNode receipt = completed(answer);

        assertThat(count(receipt, "accepted")).isEqualTo(1);
        assertThat(count(receipt, "quarantined")).isEqualTo(1);
        assertThat(exchange()).isEqualTo(before);
        assertThat(PLATFORM.as("steward").json("/api/accounts")).isEqualTo(accounts);
        assertThat(size(PLATFORM.data().resolve("archive"))).isEqualTo(bytes);
        assertThat(LIVE.get("/api/submissions/" + Client.id(answer)).statusCode())
                .isEqualTo(404);
        assertThat(PLATFORM.as("steward")
                        .get("/api/records?feed=" + FEED + "&sourceId=tried-good")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Files.exists(PLATFORM.data().resolve("sandbox/border-police/archive")))
                .isTrue();
    }

    private static String record(String id) {
        return refusal(id).text().replaceFirst("(?s).*?( *<(\\w+) sourceId=.*</\\2>\\n).*", "$1");
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    /** The same file at both doors: the same receipt and the same issues but for times, sender and addresses. */
    @Test
    void judgesAsTheExchangeDoes() {
        String text = refusal("same-bad")
                .text()
                .replace("  </records>", record("same-good") + "  </records>")
                .replaceFirst("<ground>[^<]*", "<ground>99.9.z")
                .replaceFirst("(?s)<c:category>P<", "<c:category>Q<");
        HttpResponse<String> trial = push(new Sample(FEED, text));
        JsonNode tried = completed(trial);
        String id = LIVE.pushed(FEED, text);
        JsonNode judged = Receipts.completed(LIVE, id);

        assertThat(id).isEqualTo(Client.id(trial));
        assertThat(bare(tried)).isEqualTo(bare(judged));
        assertThat(tried.path("issues").asString())
                .isEqualTo("/sandbox" + judged.path("issues").asString());
        JsonNode issues = LIVE.json("/api/submissions/" + id + "/issues");
        assertThat(issues.path("issues").size()).isEqualTo(2);
        assertThat(TRIAL.json("/sandbox/api/submissions/" + id + "/issues")).isEqualTo(issues);
        assertThat(TRIAL.get("/sandbox/api/submissions/" + id + "/issues?format=csv")
                        .body())
                .isEqualTo(LIVE.get("/api/submissions/" + id + "/issues?format=csv")
                        .body());
        // what is refused is refused in the same words
        Sample wrong = new Sample(FEED, "<nothing/>");
        JsonNode refused = Client.json(push(wrong));
        assertThat(refused.path("instance").asString()).startsWith("/sandbox/api/");
        assertThat(refused.path("type"))
                .isEqualTo(Client.json(LIVE.push(FEED, wrong.bytes())).path("type"));
    }

    private static JsonNode bare(JsonNode receipt) {
        ObjectNode bare = receipt.deepCopy().asObject();
        bare.remove(List.of("receivedAt", "updatedAt", "sender", "issues"));
        return bare;
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARANTINED", "UNCHANGED", "SUPERSEDED"})
    void endsAsTheScenarioSays(String scenario) {
        Sample sample = refusal("staged-" + scenario);
        JsonNode receipt = completed(push(sample, "Test-Scenario", scenario));
        assertThat(count(receipt, scenario.toLowerCase(Locale.ROOT))).isEqualTo(1);
        assertThat(count(receipt, "accepted")).isZero();

        assertThat(push(sample, "Test-Scenario", scenario).statusCode()).isEqualTo(202);
        HttpResponse<String> other = push(sample);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("/rules/SANDBOX_REPEAT");
    }

    @Test
    void theSlowStayInWork() {
        HttpResponse<String> answer = push(refusal("slow"), "Test-Scenario", "SLOW");
        assertThat(answer.statusCode()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TRIAL.json(location).path("state").asString().equals("PROCESSING"));
        // nobody waits behind it
        completed(push(refusal("behind-the-slow")));
        assertThat(TRIAL.json(location).path("state").asString()).isEqualTo("PROCESSING");
    }

    @ParameterizedTest
    @CsvSource({
        "BROKER_DOWN, 503, DOOR_CLOSED",
        "RATE_LIMITED, 503, DOOR_CLOSED",
        "WHATEVER, 400, SANDBOX_SCENARIO_UNKNOWN"
    })
    void closesTheDoorAsTheScenarioSays(String scenario, int status, String code) {
        HttpResponse<String> answer = push(refusal("closed-" + scenario), "Test-Scenario", scenario);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        assertThat(Client.json(answer).path("type").asString()).isEqualTo("/rules/" + code);
        completed(push(refusal("closed-" + scenario)));
    }

    @Test
    void takesNoRealPersonAndKeepsNothingOfIt() {
        Sample real = refusal("real").with("<c:number>[^<]*", "<c:number>12AB98765");
        HttpResponse<String> answer = push(real);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode issue = Client.json(answer).path("issues").get(0);
        assertThat(issue.path("code").asString()).isEqualTo("SANDBOX_DOCUMENT");
        assertThat(issue.at("/place/line").asInt()).isPositive();
        assertThat(issue.at("/place/xpath").asString())
                .isEqualTo("/submission/records/refusal[1]/travelDocument/number");
        assertThat(answer.body()).doesNotContain("12AB98765");
        assertThat(TRIAL.json("/sandbox/api/submissions?size=1000").toString()).doesNotContain("12AB98765");
    }

    @Test
    void keysOfOneDoNotOpenTheOther() {
        Sample sample = refusal("wrong-door");
        for (HttpResponse<String> answer : List.of(
                LIVE.post("/sandbox/api/feeds/" + FEED + "/submissions", sample.bytes()),
                TRIAL.post("/api/feeds/" + FEED + "/submissions", sample.bytes()))) {
            assertThat(answer.statusCode()).isBetween(401, 403);
            assertThat(Client.json(answer).path("type").asString()).isEqualTo("/rules/ACCESS_OTHER_KEY");
        }
    }

    @Test
    void theExchangeTakesNoScenario() {
        HttpResponse<String> answer = LIVE.post(
                "/api/feeds/" + FEED + "/submissions", refusal("by-mistake").bytes(), "Test-Scenario", "SLOW");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).path("type").asString()).isEqualTo("/rules/SANDBOX_SCENARIO_LIVE");
        assertThat(PLATFORM.as("steward")
                        .get("/api/records?feed=" + FEED + "&sourceId=by-mistake")
                        .statusCode())
                .isEqualTo(404);
    }

    /** At last, since it leaves nothing. */
    @Test
    @Order(Integer.MAX_VALUE)
    void takesItsPersonsAndIsEmptiedByThePrintedCommands(@TempDir Path folder) {
        SignedIn pages = new SignedIn(PLATFORM.address(), "border-police", PLATFORM.secret("border-police"));
        String persons = pages.get("/exchange/sandbox/samples/" + FEED).body();
        assertThat(count(completed(push(new Sample(FEED, persons))), "accepted"))
                .isEqualTo(40);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> pages.get("/en/exchange/sandbox").body().contains(">40<"));
        assertThat(pages.submit("/en/exchange/sandbox", Map.of()).body()).contains("Confirm that everything", ">40<");

        List<String> said =
                Manual.run(List.of(commands(pages).replace("test_YOUR_KEY", KEY.id())), folder, KEY.secret(), Map.of());

        assertThat(said.get(0)).contains(" 202", "\"submissions\":[", "\"feed\":\"border-police/crossings\"", " 204");
        assertThat(pages.get("/en/exchange/sandbox").body()).contains("Nothing has been sent here yet");
        assertThat(Files.exists(PLATFORM.data().resolve("sandbox/border-police")))
                .isFalse();
        assertThat(PLATFORM.part(Cluster.class)
                        .call("GET", "/_cat/indices?format=json", null)
                        .body()
                        .toString())
                .contains("receipts-000001")
                .doesNotContain("sandbox-border-police");
        assertThat(pages.submit("/en/exchange/sandbox", Map.of("confirm", "yes"))
                        .body())
                .contains("The sandbox is empty");
    }

    private static String commands(SignedIn pages) {
        String page = pages.get("/en/exchange/sandbox").body();
        String block = page.replaceFirst("(?s).*<pre[^>]*id=\"commands\"[^>]*>(.*?)</pre>.*", "$1");
        return HtmlUtils.htmlUnescape(block) + "\n";
    }
}
