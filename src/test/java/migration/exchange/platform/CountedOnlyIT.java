package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static migration.exchange.platform.Receipts.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.portal.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Records that may only be counted are shown at no door, whoever knocks; and each door does show a record of another feed, so
 * that it is the feed that closes it.
 */
class CountedOnlyIT {

    static final List<String> ACCOUNTS = List.of("steward", "steward-lead", "statistics-office");

    private static final String CENSUS = "statistics-office/census";
    private static final String CROSSINGS = "border-police/crossings";
    /** Looks like a personal number, as a pseudonym must not but might. */
    private static final String PSEUDONYM = "01991234567";

    private static final String WAITING = "C24-WAITING";
    /** Born on a day that no other test has. */
    private static final String BORN = "1977-05-13";

    private static final String BAD_REGION = "GE-QZ";

    private static final Platform PLATFORM = Platform.running();
    private static final Client STEWARD = PLATFORM.as("steward");

    private static String counted;
    private static String shown;
    private static String damaged;

    @BeforeAll
    static void send() {
        Sample good = Sample.of(CENSUS, PSEUDONYM)
                .with("Date>1984-03-11", "Date>" + BORN)
                .with("<age>40", "<age>47")
                .with(">GEO<", ">LIE<");
        Sample bad = Sample.of(CENSUS, WAITING)
                .with("Date>1984-03-11", "Date>" + BORN)
                .with("<age>40", "<age>46")
                .with(">GE-TB<", ">" + BAD_REGION + "<");
        Client office = PLATFORM.as("statistics-office");
        counted = office.pushed(CENSUS, both(good, bad));
        damaged = office.pushed(CENSUS, good.text().replaceFirst("<age>", "<" + BORN + ">"));
        Client police = PLATFORM.as("border-police");
        Sample crossing = Sample.of(CROSSINGS, "shown-good");
        Sample wrong = Sample.of(CROSSINGS, "shown-waiting").with("<direction>1<", "<direction>7<");
        shown = police.pushed(CROSSINGS, both(crossing, wrong));
        assertThat(count(completed(office, counted), "quarantined")).isEqualTo(1);
        assertThat(count(completed(police, shown), "quarantined")).isEqualTo(1);
        assertThat(ended(office, damaged).path("state").asString()).isEqualTo("DAMAGED");
    }

    private static String both(Sample one, Sample other) {
        String record = other.text().replaceFirst("(?s).*(<(\\w+) sourceId=.*</\\2>).*", "$1");
        return one.text().replace("  </records>", record + "\n  </records>");
    }

    /** Nothing that only the record says. */
    private static void assertSilent(String answer) {
        assertThat(answer).doesNotContain(PSEUDONYM, WAITING, BORN, BAD_REGION);
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Client.json(answer).path("type").asString()).isEqualTo("/rules/ACCESS_COUNTED_ONLY");
        assertSilent(answer.body());
    }

    @Test
    void theListOfRecords() {
        assertClosed(STEWARD.get("/api/records?feed=" + CENSUS));
        assertClosed(STEWARD.get("/api/records?feed=" + CENSUS + "&after=0"));
        STEWARD.json("/api/records?feed=" + CROSSINGS + "&size=1"); // a first page shows all that came
        assertThat(STEWARD.json("/api/records?feed=" + CROSSINGS + "&after=shown-&size=5")
                        .toString())
                .contains("shown-good");
    }

    /** The answer does not tell either whether there is such a record. */
    @ParameterizedTest
    @ValueSource(strings = {PSEUDONYM, WAITING, "nobody"})
    void aRecordWithItsHistory(String sourceId) {
        HttpResponse<String> answer = STEWARD.get("/api/records?feed=" + CENSUS + "&sourceId=" + sourceId);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(BORN, "<person");
        assertThat(STEWARD.json("/api/records?feed=" + CROSSINGS + "&sourceId=shown-good")
                        .at("/versions/0/verbatim")
                        .asString())
                .startsWith("<crossing");
    }

    @Test
    void theListOfCasesSaysPlaceAndCodeOnly() {
        JsonNode closed = STEWARD.json("/api/quarantine?feed=" + CENSUS);
        JsonNode issues = closed.at("/records/0/issues");

        assertSilent(closed.toString());
        assertThat(closed.at("/records/0/countedOnly").asBoolean()).isTrue();
        assertThat(closed.at("/records/0/position").asInt()).isEqualTo(1);
        assertThat(issues.findValuesAsString("code")).contains("CODE_UNKNOWN_REGION", "RULE_AGE_BIRTHDATE");
        assertThat(issues.at("/0/place/xpath").asString()).isEqualTo("/submission/records/person[2]/region");
        assertThat(STEWARD.json("/api/quarantine?feed=" + CROSSINGS + "&size=1000")
                        .toString())
                .contains("shown-waiting");
    }

    @Test
    void nobodyFindsACaseByItsPseudonym() {
        for (String feed : List.of("", "&feed=" + CENSUS)) {
            assertThat(STEWARD.json("/api/quarantine?sourceId=" + WAITING + feed)
                            .path("total")
                            .asInt())
                    .isZero();
        }
        assertThat(STEWARD.json("/api/quarantine?sourceId=shown-waiting")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aCaseHasNoVerbatim() {
        JsonNode closed = STEWARD.json("/api/quarantine/" + counted + "-1");

        assertThat(closed.path("verbatim").isNull()).isTrue();
        assertThat(closed.path("marks").isEmpty()).isTrue();
        assertSilent(closed.toString());
        assertThat(STEWARD.json("/api/quarantine/" + shown + "-1")
                        .path("verbatim")
                        .asString())
                .contains("shown-waiting");
    }

    @Test
    void aStewardCorrectsNothingAndReleasesUnseen() {
        assertClosed(correct(counted, Sample.of(CENSUS, WAITING)));
        assertThat(correct(shown, Sample.of(CROSSINGS, "another")).statusCode()).isEqualTo(422);

        HttpResponse<String> released = release(counted);
        assertThat(Client.json(released).at("/results/0/outcome").asString()).isEqualTo("STILL_WRONG");
        assertSilent(released.body());
        assertThat(release(shown).body()).contains("STILL_WRONG", "\"value\":\"7\"");
    }

    private static HttpResponse<String> correct(String submission, Sample record) {
        return STEWARD.post(
                "/api/quarantine/" + submission + "-1/corrections?reason=test", "application/xml", record.bytes());
    }

    private static HttpResponse<String> release(String submission) {
        String order = "{\"ids\":[\"" + submission + "-1\"],\"reason\":\"a test\"}";
        return STEWARD.post("/api/quarantine/releases", "application/json", order.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePagesOfTheQuarantine() {
        SignedIn pages = new SignedIn(PLATFORM.address(), "steward", PLATFORM.secret("steward"));
        for (String language : List.of("", "/en")) {
            String closed = pages.get(language + "/console/quarantine/" + counted + "-1")
                    .body();
            assertSilent(closed);
            assertThat(closed)
                    .contains("CODE_UNKNOWN_REGION", "person[2]/region", "value=\"release\"")
                    .doesNotContain("&lt;person", "<textarea", "value=\"correct\"", "value=\"judge\"", "??");
        }
        assertSilent(pages.get("/console/quarantine?feed=" + CENSUS).body());
        String open = pages.get("/en/console/quarantine/" + shown + "-1").body();
        assertThat(open).contains("shown-waiting", "<textarea", "value=\"correct\"", "value=\"judge\"");
        for (String step : List.of("judge", "correct")) {
            assertThat(mend(pages, counted, step).statusCode()).isEqualTo(403);
            assertThat(mend(pages, shown, step).statusCode()).isEqualTo(200);
        }
        assertSilent(mend(pages, counted, "release").body());
    }

    private static HttpResponse<String> mend(SignedIn pages, String submission, String step) {
        String address = "/en/console/quarantine/" + submission + "-1";
        return pages.submit(address, Map.of("step", step, "xml", "<x/>", "reason", "a test"));
    }

    @ParameterizedTest
    @FieldSource("ACCOUNTS")
    void receiptsNameTheRecordByItsPosition(String account) {
        Client client = PLATFORM.as(account);
        for (String id : List.of(counted, damaged)) {
            String path = "/api/submissions/" + id;
            for (String door : List.of("", "/issues", "/issues?groupBy=code", "/issues?format=csv")) {
                assertSilent(client.get(path + door).body());
            }
        }
        JsonNode issue = client.json("/api/submissions/" + counted + "/issues").at("/issues/0");
        assertThat(issue.at("/record/index").asInt()).isEqualTo(1);
        assertThat(issue.at("/record/sourceId").isNull()).isTrue();
        assertThat(issue.at("/sentence/en").asString()).isNotBlank();
        SignedIn pages = new SignedIn(PLATFORM.address(), account, PLATFORM.secret(account));
        assertSilent(pages.get("/en/exchange/submissions/" + counted).body());
        assertSilent(
                pages.get("/exchange/submissions/" + counted + "/issues.csv").body());
    }

    @Test
    void receiptsOfOtherFeedsNameTheRecordByItsId() {
        for (String door : List.of("/issues", "/issues?format=csv")) {
            assertThat(STEWARD.get("/api/submissions/" + shown + door).body()).contains("shown-waiting");
        }
    }

    /** The very number stands in the feed as a pseudonym, and once as the number of a traveller. */
    @Test
    void nobodyIsLookedUpInTheCensus() {
        HttpResponse<String> nobody = preview("{\"personalNumber\":\"" + PSEUDONYM + "\"}");
        assertThat(nobody.statusCode()).as(nobody.body()).isEqualTo(200);
        assertThat(Client.json(nobody).path("places").asInt()).as(nobody.body()).isZero();
        assertThat(Client.json(nobody).path("damaged").asInt()).isZero();

        Client police = PLATFORM.as("border-police");
        Sample crossing = Sample.of(CROSSINGS, "looked-up")
                .with(
                        "(</c:personCitizenship>)",
                        "$1<c:personNationalIdentification>" + PSEUDONYM + "</c:personNationalIdentification>");
        completed(police, police.pushed(CROSSINGS, crossing.text()));
        JsonNode somebody = Client.json(preview("{\"personalNumber\":\"" + PSEUDONYM + "\"}"));
        assertThat(somebody.path("places").asInt()).as(somebody.toString()).isEqualTo(1);
        assertThat(somebody.path("records").propertyNames()).containsExactly(CROSSINGS);
    }

    @Test
    void noErasureNamesACensusRecord() {
        assertClosed(preview(named(CENSUS, PSEUDONYM)));
        assertClosed(preview(named(CENSUS, "nobody")));
        assertThat(Client.json(preview(named(CROSSINGS, "shown-good")))
                        .path("places")
                        .asInt())
                .isEqualTo(1);
        SignedIn pages = new SignedIn(PLATFORM.address(), "steward-lead", PLATFORM.secret("steward-lead"));
        String page = pages.submit(
                        "/en/console/erasures", Map.of("step", "preview", "feed", CENSUS, "sourceId", PSEUDONYM))
                .body();
        assertThat(page).doesNotContain("value=\"order\"");
    }

    private static String named(String feed, String sourceId) {
        return "{\"records\":[{\"feed\":\"" + feed + "\",\"sourceId\":\"" + sourceId + "\"}]}";
    }

    private static HttpResponse<String> preview(String order) {
        return PLATFORM.as("steward-lead")
                .post("/api/erasures/previews", "application/json", order.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the record the store has what tables count by; of the rest not even the indices know. */
    @Test
    void whatIsKeptIsWhatIsCounted() {
        List<String> census = documents("{\"size\":1000,\"query\":{\"term\":{\"feed\":\"" + CENSUS + "\"}}}");
        assertThat(census).isNotEmpty();
        assertThat(documents("{\"size\":10000}"))
                .hasSizeGreaterThan(census.size())
                .noneMatch(document -> document.contains(BORN) || document.contains(BAD_REGION));
        assertThat(census).noneMatch(document -> document.contains(BORN) || document.contains(BAD_REGION));
        assertThat(census.stream()
                        .filter(document -> document.contains(PSEUDONYM) && document.contains("\"content\":")))
                .singleElement()
                .asString()
                .contains("\"content\":{\"census\":\"2024-11-14\",\"region\":\"GE-TB\",\"sex\":\"F\","
                        + "\"age\":\"Y45T49\",\"citizenship\":\"LIE\"}")
                .doesNotContain("identity");
    }

    /** Documents of all indices, as the server gives them. */
    private static List<String> documents(String search) {
        Cluster cluster = PLATFORM.part(Cluster.class);
        cluster.call("POST", "/_all/_refresh", null);
        JsonNode hits = cluster.call("POST", "/_all/_search", search).body().at("/hits/hits");
        List<String> all = new ArrayList<>();
        hits.forEach(hit -> all.add(hit.toString()));
        return all;
    }

    @Test
    void tablesCount() {
        Client analyst = PLATFORM.as("analyst");
        String population = "/api/statistics/tables/census-population?format=csv&keep=census,region,sex,age";
        assertThat(analyst.get(population).body().lines()).anyMatch(line -> line.matches("2024-11-14,.*,Y45T49,.*,1"));
        String citizenship = "/api/statistics/tables/census-citizenship?format=csv&keep=citizenship";
        assertThat(analyst.get(citizenship).body().lines()).anyMatch(line -> line.matches("LIE,.*,1"));
    }

    /** A mistake is mended by a new version of the office, which closes the case; nobody here has seen the record. */
    @Test
    void theAgencyMendsItsRecord() {
        Client office = PLATFORM.as("statistics-office");
        Sample bad = Sample.of(CENSUS, "C24-MENDED").with(">GE-TB<", ">" + BAD_REGION + "<");
        String id = office.pushed(CENSUS, bad.text());
        assertThat(count(completed(office, id), "quarantined")).isEqualTo(1);

        Sample mended = Sample.of(CENSUS, "C24-MENDED").version(2).with(">GE-TB<", ">GE-AB<");
        assertThat(count(completed(office, office.pushed(CENSUS, mended.text())), "accepted"))
                .isEqualTo(1);

        assertThat(STEWARD.json("/api/quarantine/" + id + "-0")
                        .at("/record/state")
                        .asString())
                .isEqualTo("OVERTAKEN");
        Stream<String> lines = PLATFORM.as("analyst")
                .get("/api/statistics/tables/census-population?format=csv&keep=region")
                .body()
                .lines();
        assertThat(lines).anyMatch(line -> line.matches("GE-AB,.*,1"));
    }
}
