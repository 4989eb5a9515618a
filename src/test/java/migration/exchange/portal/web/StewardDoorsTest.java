package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Quarantine, records and tables, as a steward's or an analyst's program reads them. */
class StewardDoorsTest {

    private final Visitor steward = Visitor.as("steward");

    @Test
    void caseShowsTheRecordAndWhereItsFaultIs() {
        JsonNode report = Visitor.json(steward.get("/api/quarantine/" + Samples.CASE));

        String verbatim = report.get("verbatim").asString();
        JsonNode mark = report.get("marks").get(0);
        assertThat(verbatim.substring(mark.get("from").asInt(), mark.get("to").asInt()))
                .isEqualTo("<c:expirationDate>2019-13-40</c:expirationDate>");
        assertThat(mark.get("codes").get(0).asString()).isEqualTo("XSD_TYPE");
        assertThat(report.get("record")
                        .get("issues")
                        .get(0)
                        .get("sentence")
                        .get("en")
                        .asString())
                .contains("2019-13-40");
    }

    @Test
    void casesAreListedAndCountedByCause() {
        assertThat(Visitor.json(steward.get("/api/quarantine?code=XSD_TYPE"))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(Visitor.json(steward.get("/api/quarantine?code=NONE"))
                        .get("records")
                        .size())
                .isZero();
        JsonNode causes =
                Visitor.json(steward.get("/api/quarantine?groupBy=code")).get("causes");
        assertThat(causes.get(0).get("count").asInt()).isEqualTo(31);
    }

    @Test
    void correctionIsTakenOnlyWhenItIsRight() {
        HttpResponse<String> wrong = correct(Samples.document(Samples.RECORD));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(wrong).get("issues").get(0).get("code").asString())
                .isEqualTo("XSD_TYPE");

        HttpResponse<String> right = correct(Samples.document(Samples.RECORD.replace("2019-13-40", "2029-12-31")));
        assertThat(right.statusCode()).isEqualTo(202);
        assertThat(right.headers().firstValue("Location")).contains("/api/submissions/" + Samples.COMPLETED);
    }

    private HttpResponse<String> correct(String document) {
        return steward.post(
                "/api/quarantine/" + Samples.CASE + "/corrections?reason=typing+error",
                document,
                "Content-Type",
                "application/xml");
    }

    @Test
    void releaseOfNothingIsRefused() {
        assertThat(release("{\"reason\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(release("{\"ids\":[],\"reason\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(release("{\"ids\":[\"" + Samples.CASE + "\"],\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void releaseAnswersForEveryCase() {
        JsonNode results = Visitor.json(
                        release("{\"ids\":[\"" + Samples.CASE + "\",\"other\"],\"reason\":\"list changed\"}"))
                .get("results");

        assertThat(results.get(0).get("outcome").asString()).isEqualTo("STILL_WRONG");
        assertThat(results.get(1).get("outcome").asString()).isEqualTo("CLOSED");
        assertThat(results.get(1).get("state").asString()).isEqualTo("OVERTAKEN");
    }

    private HttpResponse<String> release(String order) {
        return steward.post("/api/quarantine/releases", order, "Content-Type", "application/json");
    }

    @Test
    void deadLettersAreAListOfTheirOwn() {
        JsonNode letters =
                Visitor.json(Visitor.as("operator").get("/api/dead-letters")).get("deadLetters");

        assertThat(letters.get(0).get("attempts").asInt()).isEqualTo(10);
    }

    @Test
    void deadLettersGoBackByName() {
        Visitor operator = Visitor.as("operator");
        JsonNode done = Visitor.json(redeliver(operator, "{\"ids\":[\"ID:2\",\"ID:9\"],\"reason\":\"disk\"}"));
        assertThat(done.get("redelivered").get(0).asString()).isEqualTo("ID:2");
        assertThat(done.get("gone").get(0).asString()).isEqualTo("ID:9");

        HttpResponse<String> nothing = redeliver(operator, "{\"ids\":[],\"reason\":\"disk\"}");
        assertThat(Visitor.json(nothing).get("type").asString()).isEqualTo("/rules/REDELIVERY_OF_NOTHING");
        assertThat(redeliver(operator, "{\"ids\":[\"ID:2\"]}").statusCode()).isEqualTo(400);
        assertThat(redeliver(steward, "{\"ids\":[\"ID:2\"],\"reason\":\"disk\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> redeliver(Visitor visitor, String order) {
        return visitor.post("/api/dead-letters/redeliveries", order, "Content-Type", "application/json");
    }

    @Test
    void recordsComeInPages() {
        JsonNode first = Visitor.json(steward.get("/api/records?feed=border-police/crossings&size=1"));
        assertThat(first.get("records").get(0).get("verdict").asString()).isEqualTo("ACCEPTED_WITH_ISSUES");
        assertThat(first.get("next").asString()).isEqualTo("A-1");

        JsonNode second = Visitor.json(steward.get("/api/records?feed=border-police/crossings&after=A-1"));
        assertThat(second.get("records").get(0).get("cancelled").asBoolean()).isTrue();
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void recordHasEveryVersionReceived() {
        JsonNode record =
                Visitor.json(steward.get("/api/records?feed=border-police/crossings&sourceId=SRP-2026-000417"));

        assertThat(record.get("versions").get(0).get("disposition").asString()).isEqualTo("QUARANTINED");
        assertThat(record.get("versions").get(0).get("verbatim").asString()).startsWith("<crossing");
        assertThat(steward.get("/api/records?feed=border-police/crossings&sourceId=unknown")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void feedsSayHowFarTheyAre() {
        JsonNode feeds = Visitor.json(steward.get("/api/feeds")).get("feeds");

        assertThat(feeds.get(0).get("feed").asString()).isEqualTo("border-police/crossings");
        assertThat(feeds.get(0).get("secondsBehind").asInt()).isEqualTo(4 * 3600);
        assertThat(feeds.get(0).get("secondsLate").asInt()).isZero();
        assertThat(feeds.get(0).get("silentStreams").get(0).asString()).isEqualTo("BP-107");
        assertThat(feeds.valueStream()
                        .filter(feed -> feed.get("feed").asString().equals("consular/visas")))
                .singleElement()
                .satisfies(visas -> assertThat(visas.get("secondsLate").asInt()).isEqualTo(23 * 3600));
        assertThat(feeds.size()).isGreaterThan(1);
    }

    @Test
    void alarmsAreToldAndAcknowledgedWithAReason() {
        JsonNode alarms =
                Visitor.json(steward.get("/api/alarms?lang=en&size=2")).get("alarms");
        assertThat(alarms.size()).isEqualTo(2);
        assertThat(alarms.get(1).get("title").asString()).isEqualTo("One stream of a feed is silent");
        String address = "/api/alarms/" + SampleAlarms.SILENT + "/acknowledgement";
        String type = "application/json";
        assertThat(steward.post(address, "{\"reason\": \" \"}", "Content-Type", type)
                        .statusCode())
                .isEqualTo(400);
        assertThat(Visitor.as("operator")
                        .post(address, "{\"reason\": \"seen\"}", "Content-Type", type)
                        .statusCode())
                .isEqualTo(403);
        JsonNode alarm =
                Visitor.json(steward.post(address, "{\"reason\": \"the road is closed\"}", "Content-Type", type));
        assertThat(alarm.get("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(alarm.at("/decision/assignee").asString()).isEqualTo("steward");
        assertThat(Visitor.json(steward.get("/api/alarms/" + SampleAlarms.SILENT))
                        .at("/decision/reason")
                        .asString())
                .isEqualTo("the road is closed");
        assertThat(steward.get("/api/alarms/none").statusCode()).isEqualTo(404);
        HttpResponse<String> atom = steward.get("/api/alarms/atom?lang=en");
        assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(atom.body())
                .contains("<title>Alarms</title>", "<id>urn:uuid:" + SampleAlarms.CLOSED + "</id>", "term=\"CLOSED\"");
    }

    @Test
    void tablesAreJsonStatOrCsv() {
        Visitor analyst = Visitor.as("analyst");
        String address = "/api/statistics/tables/crossings?keep=direction&sex=F&lang=en";

        JsonNode stat = Visitor.json(analyst.get(address));
        assertThat(stat.get("version").asString()).isEqualTo("2.0");
        assertThat(stat.get("id").get(0).asString()).isEqualTo("direction");
        assertThat(analyst.get(address + "&format=csv").body()).startsWith("direction,direction_label,value");
        assertThat(analyst.get(address, "Accept", "text/csv").body()).startsWith("direction,direction_label,value");
        assertThat(analyst.get("/api/statistics/tables/crossings?keep=nothing").statusCode())
                .isEqualTo(400);
        assertThat(analyst.get("/api/statistics/tables/unknown").statusCode()).isEqualTo(404);
        assertThat(Visitor.json(analyst.get("/api/statistics/tables"))
                        .get("tables")
                        .size())
                .isGreaterThan(3);
    }

    @Test
    void contractsArePublished() {
        Visitor anybody = Visitor.anonymous();

        assertThat(Visitor.json(anybody.get("/schemas", "Accept", "application/json"))
                        .get("contracts")
                        .size())
                .isGreaterThan(3);
        assertThat(anybody.get("/schemas/border-police/crossings/v1/crossings.xsd")
                        .body())
                .contains("urn:migration-exchange:border-police:crossings:1");
        assertThat(anybody.get("/schemas/common/v1/common.xsd").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/schemas/border-police/crossings/v1/bindings.xjb")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anybody.get("/schemas/border-police/crossings/v1/contract.zip")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/zip");
    }
}
