package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import migration.exchange.portal.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command that the documentation prints does what it says. */
class PrintedCommandsIT {

    static final List<String> FEEDS = Sample.FEEDS;

    private static final String CROSSINGS = "border-police/crossings";
    private static final String REFUSALS = "border-police/refusals";
    private static final String PRINTED_ID = "R-2026-0091";
    /** Blocks of the page for agencies that are for every feed; the two behind them are for border crossings. */
    private static final int FOR_ALL = 6;

    private final Platform platform = Platform.running();
    private final Client steward = platform.as("steward");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("FEEDS")
    void forAgencies(String feed) {
        List<String> blocks = new Manual("agencies.md").blocks("bash");
        assertThat(blocks).hasSize(FOR_ALL + 2);
        Sample sample = Sample.of(feed, "any");
        Map<String, String> environment = environment();
        environment.put("AGENCY", sample.agency());
        environment.put("FEED", feed.substring(feed.indexOf('/') + 1));

        List<String> said =
                Manual.run(blocks.subList(0, FOR_ALL), folder, platform.secret(sample.agency()), environment);

        assertThat(said.get(1)).contains("received 1 = accepted 1 + quarantined 0");
        assertThat(json(said.get(2)).path("accepted").asInt()).isEqualTo(1);
        assertThat(said.get(3)).contains(" 202", "\"state\":\"RECEIVED\"");
        assertThat(said.get(4)).contains(" 202", location(said.get(3)));
        assertThat(said.get(5)).contains("\"id\":\"" + location(said.get(3)), "\"issues\":[");
        Client agency = platform.as(sample.agency());
        assertThat(count(completed(agency, location(said.get(3))), "received")).isEqualTo(1);
    }

    @Test
    void forTheBorderPoliceByMessageAndByFile() throws IOException {
        Manual page = new Manual("agencies.md");
        List<String> programs = page.blocks("java");
        assertThat(programs).hasSize(1);
        Files.writeString(folder.resolve("SendMessage.java"), programs.get(0));
        List<String> blocks = page.blocks("bash");
        Map<String, String> environment = environment();
        environment.put("AGENCY", "border-police");
        environment.put("ARTEMIS", environment.get("PROGRAM"));
        environment.put("BROKER", platform.broker());
        environment.put("OUTBOX", platform.outbox().toString());

        Manual.run(
                List.of(blocks.get(0), blocks.get(FOR_ALL), blocks.get(FOR_ALL + 1)),
                folder,
                platform.secret("border-police"),
                environment);

        for (String sample : List.of("several", "georgian-names")) {
            String xml = Files.readString(Path.of("schemas/" + CROSSINGS + "/v1/samples/valid/" + sample + ".xml"));
            var ids = Pattern.compile("sourceId=\"([^\"]*)\"").matcher(xml);
            assertThat(ids.results().map(id -> id.group(1)).toList())
                    .isNotEmpty()
                    .allSatisfy(this::awaitCrossing);
        }
    }

    private void awaitCrossing(String sourceId) {
        await(sourceId)
                .atMost(Duration.ofSeconds(60))
                .until(() -> steward.get("/api/records?feed=" + CROSSINGS + "&sourceId=" + sourceId)
                                .statusCode()
                        == 200);
    }

    @Test
    void forStewards() throws IOException {
        Client police = platform.as("border-police");
        Sample bad = Sample.of(REFUSALS, "printed-1").with("<ground>[^<]*", "<ground>99.9.z");
        String id = police.pushed(REFUSALS, bad.text());
        assertThat(count(completed(police, id), "quarantined")).isEqualTo(1);
        assertThat(count(
                        completed(
                                police,
                                police.pushed(
                                        REFUSALS,
                                        Sample.of(REFUSALS, PRINTED_ID).text())),
                        "received"))
                .isEqualTo(1);
        Sample foreign =
                Sample.of(REFUSALS, "printed-2").with("<c:personCitizenship>[^<]*", "<c:personCitizenship>XQX");
        completed(police, police.pushed(REFUSALS, foreign.text()));
        Files.write(
                folder.resolve("mended.xml"), Sample.of(REFUSALS, "printed-1").bytes());
        List<String> blocks = new Manual("stewards.md").blocks("bash");
        assertThat(blocks).hasSize(15);

        List<String> said = Manual.run(blocks, folder, platform.secret("steward"), environment());

        assertThat(said.get(2)).contains("\"code\":\"CODE_UNKNOWN_GROUND\"", "\"sourceId\":\"printed-1\"");
        assertThat(said.get(3)).contains("99.9.z", "\"marks\":[");
        assertThat(said.get(4)).contains("\"outcome\":\"STILL_WRONG\"");
        assertThat(said.get(5))
                .contains("\"state\":\"RETURNED\"", "the month is the fourteenth", "\"state\":\"WAITING\"");
        assertThat(said.get(6)).contains("\"type\":\"/rules/DECISION_COUNT\"");
        assertThat(said.get(7)).contains(" 202", "\"outcome\":\"TAKEN\"");
        assertThat(said.get(8)).contains("\"passes\":1", "\"before\":\"XQX\"", "\"after\":\"TUR\"");
        assertThat(said.get(9)).contains("\"kind\":\"mend\"", "\"state\":\"DONE\"");
        assertThat(said.get(10)).contains("\"kind\":\"quarantine-step\"", "\"step\":\"WITHDRAW\"");
        assertThat(said.get(11)).contains("\"inWork\":", "\"difference\":0", "\"doubtful\":[]");
        assertThat(said.get(12)).contains("\"secondsLate\":", "\"alarms\":[");
        assertThat(said.get(13)).contains("\"sourceId\":\"" + PRINTED_ID, "\"verbatim\":\"", "\"deadLetters\":[");
        assertThat(said.get(14)).contains("\"id\":\"batch.border-police\"", "\"state\":\"RUNNING\"");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(police.json("/api/submissions/" + id), "accepted") == 1);
    }

    @Test
    void forAKeyThatAPageHasMade() {
        SignedIn pages = new SignedIn(platform.address(), "border-police", platform.secret("border-police"));
        String page = pages.submit("/en/exchange/settings/keys", Map.of("environment", "LIVE"))
                .body();
        var command = Pattern.compile("(?s)<pre[^>]*>(.*?)</pre>").matcher(page);
        var id = Pattern.compile("live_[a-z2-9]{12}\\b").matcher(page);
        var secret = Pattern.compile("live_[a-z2-9]{32}\\b").matcher(page);
        assertThat(command.find() && id.find() && secret.find()).as(page).isTrue();
        Map<String, String> environment = environment();
        environment.put("SECRET", secret.group());

        List<String> said =
                Manual.run(List.of(HtmlUtils.htmlUnescape(command.group(1)) + "\n"), folder, "", environment);

        assertThat(json(said.get(0)).path("access_token").asString()).isNotEmpty();
        Client program = new Client(platform.address(), id.group(), secret.group());
        assertThat(program.get("/api/submissions").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void forOperators() {
        List<String> blocks = new Manual("operators.md").blocks("bash");
        assertThat(blocks).hasSize(6);
        List<String> said = Manual.run(blocks, folder, platform.secret("operator"), environment());
        assertThat(said.get(1))
                .contains(
                        "\"status\":\"UP\"",
                        "jvm_memory_used_bytes",
                        "exchange_accounts_difference",
                        "\"dataThrough\":",
                        "\"damaged\":",
                        "\"days\":");
        assertThat(said.get(2))
                .contains("\"BEING_SUSPENDED\"", "\"state\":\"SUSPENDED\"", "\"state\":\"RUNNING\"", "it is moved");
        assertThat(said.get(3)).contains("\"kind\":\"replay\"", "event:done", "\"state\":\"DONE\"");
        assertThat(said.get(4))
                .contains("\"kind\":\"rebuild\"", "event:done", "\"same\":true")
                .doesNotContain("\"same\":false", "FAILED")
                .contains("\"number\":2,\"serving\":true");
        assertThat(said.get(5)).contains("\"generation\":\"1\"", "\"instead\":2", "event:done");
        assertThat(platform.as("operator").get("/api/generations").body())
                .contains("\"number\":1,\"serving\":true")
                .doesNotContain("\"number\":2");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("EXCHANGE", platform.address().toString());
        environment.put("PROGRAM", classPath());
        return environment;
    }

    private static String classPath() {
        String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(entries.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(String answer) {
        var found = Pattern.compile("(?i)location: /api/submissions/(\\w+)").matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
