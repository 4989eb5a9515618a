package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import migration.exchange.contract.CrossingsXml;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The HTTP door and the receipts behind it. */
class SubmissionDoorTest {

    private static final String DOOR = "/api/feeds/border-police/crossings/submissions";
    private final Visitor agency = Visitor.as("border-police");

    @Test
    void takenSubmissionAnswersWithItsReceipt() {
        HttpResponse<String> answer = agency.post(DOOR, "<submission/>", "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/submissions/" + Samples.COMPLETED);
        JsonNode receipt = Visitor.json(answer);
        assertThat(receipt.get("state").asString()).isEqualTo("RECEIVED");
        assertThat(receipt.get("feed").asString()).isEqualTo("border-police/crossings");
    }

    @Test
    void refusalNamesRulePlaceAndMending() {
        HttpResponse<String> answer = agency.post(DOOR + "?lang=en", "hello", "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = Visitor.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/rules/DOOR_NOT_XML");
        JsonNode issue = problem.get("issues").get(0);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString())
                .isEqualTo(issue.get("sentence").get("en").asString() + " "
                        + issue.get("mend").get("en").asString());
        assertThat(issue.get("place").get("line").asInt()).isEqualTo(1);
        assertThat(issue.get("sentence").get("ka").asString()).matches(".*[ა-ჰ].*");
    }

    @Test
    void closedDoorSaysWhenToComeAgain() {
        HttpResponse<String> answer = agency.post(DOOR, "closed", "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/DOOR_CLOSED");
    }

    @Test
    void formsAreNotTaken() {
        HttpResponse<String> answer = agency.post(DOOR, "a=b", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/REQUEST_MEDIA_TYPE");
    }

    @Test
    void dryRunTakesTheSameBodiesAsTheDoor() {
        String dryRun = "/api/feeds/border-police/crossings/validation";
        assertThat(agency.post(dryRun, "a=b", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        JsonNode report = Visitor.json(agency.post(dryRun, "hello", "Content-Type", "application/xml"));
        assertThat(report.get("state").asString()).isEqualTo("REFUSED");
        assertThat(report.get("issues").get(0).get("code").asString()).isEqualTo("DOOR_NOT_XML");
        String historic = CrossingsXml.submission()
                .replace("UTF-8", "ISO-8859-1")
                .replace("completeThrough=\"2026", "completeThrough=\"2013");
        assertThat(Visitor.json(agency.post(dryRun, historic, "Content-Type", "application/xml"))
                        .get("state")
                        .asString())
                .isEqualTo("COMPLETED");
    }

    @Test
    void aVersionThatEndsSaysSoInTheHeaders() {
        String dryRun = "/api/feeds/border-police/crossings/validation";
        String older = CrossingsXml.submission();
        String newer = older.replace("crossings:1", "crossings:2").replace("contract=\"1\"", "contract=\"2\"");
        HttpHeaders headers =
                agency.post(dryRun, older, "Content-Type", "application/xml").headers();

        assertThat(headers.firstValue("Deprecation"))
                .contains("@" + Instant.parse("2026-08-31T20:00:00Z").getEpochSecond());
        assertThat(headers.firstValue("Sunset")).contains("Sun, 31 Dec 2028 20:00:00 GMT");
        assertThat(headers.allValues("Link"))
                .anyMatch(
                        link -> link.startsWith("</exchange/changes#border-police/crossings/v2>; rel=\"deprecation\""))
                .anyMatch(link -> link.startsWith("</schemas/border-police/crossings/v2>; rel=\"successor-version\""));
        assertThat(agency.post(DOOR, "<submission/>", "Content-Type", "application/xml")
                        .headers()
                        .firstValue("Sunset"))
                .isPresent();
        assertThat(agency.post(dryRun, newer, "Content-Type", "application/xml")
                        .headers()
                        .firstValue("Sunset"))
                .isEmpty();
    }

    @Test
    void dryRunAsSarif() {
        HttpResponse<String> answer = agency.post(
                "/api/feeds/border-police/crossings/validation?lang=en",
                "hello",
                "Content-Type",
                "application/xml",
                "Accept",
                "application/sarif+json");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/sarif+json");
        JsonNode run = Visitor.json(answer).get("runs").get(0);
        assertThat(run.get("language").asString()).isEqualTo("en");
        assertThat(run.get("results").get(0).get("ruleId").asString()).isEqualTo("DOOR_NOT_XML");
    }

    @Test
    void whatTheStoreDoesNotKnowIsReceived() {
        HttpResponse<String> answer = agency.get("/api/submissions/" + Samples.ONLY_ARCHIVED);

        assertThat(Visitor.json(answer).get("state").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void issuesCarryBothLanguages() {
        JsonNode page = Visitor.json(agency.get("/api/submissions/" + Samples.COMPLETED + "/issues"));

        JsonNode issue = page.get("issues").get(0);
        assertThat(issue.get("code").asString()).isEqualTo("XSD_TYPE");
        assertThat(issue.get("verdict").asString()).isEqualTo("QUARANTINED");
        assertThat(issue.get("record").get("sourceId").asString()).isEqualTo("SRP-2026-000417");
        assertThat(issue.get("sentence").get("en").asString()).contains("2019-13-40");
        assertThat(issue.get("mend").get("ka").asString()).contains("YYYY-MM-DD");
    }

    @Test
    void issuesAreGroupedByCode() {
        JsonNode groups = Visitor.json(agency.get("/api/submissions/" + Samples.COMPLETED + "/issues?groupBy=code"));

        assertThat(groups.get("groups").size()).isEqualTo(2);
        assertThat(groups.get("groups").get(0).get("records").asInt()).isEqualTo(1);
    }

    @Test
    void issuesAsCsv() {
        HttpResponse<String> answer =
                agency.get("/api/submissions/" + Samples.COMPLETED + "/issues", "Accept", "text/csv");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body().lines().skip(1).findFirst().orElseThrow())
                .startsWith("0,SRP-2026-000417,1,XSD_TYPE,ERROR,12,9,/submission/records/crossing[1]");
        assertThat(agency.get("/api/submissions/" + Samples.COMPLETED + "/issues?format=csv")
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void accountsAreSummedByFeed() {
        JsonNode feeds =
                Visitor.json(Visitor.as("steward").get("/api/accounts")).get("feeds");

        assertThat(feeds.get(0).get("feed").asString()).isEqualTo("border-police/crossings");
        assertThat(feeds.get(0).get("received").asInt()).isEqualTo(110);
        assertThat(feeds.get(0).get("damaged").asInt()).isEqualTo(1);
    }

    @Test
    void accountsSayWhatIsInWorkAndWhatDoesNotAddUp() {
        JsonNode feeds =
                Visitor.json(Visitor.as("operator").get("/api/accounts")).get("feeds");
        assertThat(feeds.get(0).get("difference").asInt()).isEqualTo(3);
        assertThat(feeds.get(1).get("inWork").asInt()).isEqualTo(2);
        assertThat(feeds.get(1).get("difference").asInt()).isZero();

        JsonNode days =
                Visitor.json(Visitor.as("steward").get("/api/accounts/days")).get("days");
        assertThat(days.findValuesAsString("day")).containsExactly("2026-11-24", "2026-11-23", "2026-11-23");
        assertThat(days.get(0).get("doubtful")).isEmpty();
        assertThat(days.get(1).get("received").asInt()).isEqualTo(100);
        assertThat(days.get(1).get("doubtful").get(0).asString()).isEqualTo(Samples.COMPLETED.value());
    }

    @Test
    void accountsAreMetrics() {
        assertThat(Visitor.as("operator").get("/actuator/prometheus").body().lines())
                .contains(
                        "exchange_records{disposition=\"accepted\",feed=\"border-police/crossings\"} 100.0",
                        "exchange_records{disposition=\"in_work\",feed=\"consular/visas\"} 2.0",
                        "exchange_records_received{feed=\"border-police/crossings\"} 110.0",
                        "exchange_accounts_difference{feed=\"border-police/crossings\"} 3.0",
                        "exchange_accounts_difference{feed=\"consular/visas\"} 0.0",
                        "exchange_accounts_difference{feed=\"service-agency/permits\"} 0.0");
    }

    @Test
    void languageComesFromQueryThenHeaderThenGeorgian() {
        assertThat(language("/api/submissions/x")).isEqualTo("ka");
        assertThat(language("/api/submissions/x", "Accept-Language", "de, en;q=0.5"))
                .isEqualTo("en");
        assertThat(language("/api/submissions/x?lang=ka", "Accept-Language", "en"))
                .isEqualTo("ka");
        assertThat(language("/api/submissions/x", "Accept-Language", "de")).isEqualTo("ka");
    }

    private String language(String path, String... headers) {
        HttpResponse<String> answer = agency.get(path, headers);
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-language"));
        return answer.headers().firstValue("Content-Language").orElseThrow();
    }

    @Test
    void unknownParametersAndMethodsAreProblems() {
        assertThat(Visitor.json(agency.get("/api/submissions?size=0"))
                        .get("type")
                        .asString())
                .isEqualTo("/rules/REQUEST_PARAMETER");
        assertThat(Visitor.json(agency.get("/api/submissions?state=SOMETIMES"))
                        .get("type")
                        .asString())
                .isEqualTo("/rules/REQUEST_PARAMETER");
        assertThat(agency.get(DOOR).statusCode()).isEqualTo(405);
        assertThat(agency.get("/api/nothing").statusCode()).isEqualTo(404);
    }
}
