package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** What an agency is told of what it sends, and what stands in the store and the tables afterwards. */
class ReceiptsIT {

    static final List<String> FEEDS = Sample.FEEDS;

    private final Platform platform = Platform.running();
    private final Client steward = platform.as("steward");

    @ParameterizedTest
    @FieldSource("FEEDS")
    void takesASampleOfEachFeedOnceHoweverOftenItComes(String feed) {
        Sample sample = Sample.of(feed, "receipt-1");
        Client agency = platform.as(sample.agency());

        HttpResponse<String> first = agency.push(feed, sample.bytes());
        assertThat(first.statusCode()).isEqualTo(202);
        String id = Client.id(first);
        JsonNode receipt = completed(agency, id);
        assertThat(count(receipt, "received")).isEqualTo(1);
        assertThat(count(receipt, "accepted")).isEqualTo(1);
        JsonNode record = record(feed, "receipt-1");

        HttpResponse<String> again = agency.push(feed, sample.bytes());
        HttpResponse<String> packed = agency.push(feed, sample.gzipped());
        assertThat(List.of(again.statusCode(), packed.statusCode())).containsOnly(202);
        assertThat(List.of(Client.id(again), Client.id(packed))).containsOnly(id);
        // what comes behind it in the same queues is done, so the repeats are
        completed(agency, agency.pushed(feed, Sample.of(feed, "receipt-2").text()));
        assertThat(completed(agency, id)).isEqualTo(receipt);
        assertThat(record(feed, "receipt-1")).isEqualTo(record);
        assertThat(record.path("versions")).hasSize(1);
    }

    @Test
    void keepsBackTheOneBadRecordOfFiveHundred() {
        String feed = "border-police/crossings";
        Client police = platform.as("border-police");
        String[] whole =
                Sample.of(feed, "five-hundred").times(500).text().split("(?=<crossing sourceId=\"five-hundred-417\")");
        String bad = whole[0] + whole[1].replaceFirst("<direction>1<", "<direction>7<");
        int line =
                1 + (int) bad.substring(0, bad.indexOf("<direction>7")).lines().count() - 1;

        String id = police.pushed(feed, bad);
        JsonNode receipt = completed(police, id);
        assertThat(count(receipt, "received")).isEqualTo(500);
        assertThat(count(receipt, "accepted")).isEqualTo(499);
        assertThat(count(receipt, "quarantined")).isEqualTo(1);

        JsonNode issues = police.json("/api/submissions/" + id + "/issues").path("issues");
        assertThat(issues).hasSize(1);
        JsonNode issue = issues.get(0);
        assertThat(issue.path("code").asString()).isEqualTo("CODE_UNKNOWN_DIRECTION");
        assertThat(issue.path("verdict").asString()).isEqualTo("QUARANTINED");
        assertThat(issue.path("record").path("sourceId").asString()).isEqualTo("five-hundred-417");
        assertThat(issue.path("place").path("line").asInt()).isEqualTo(line);
        assertThat(issue.path("place").path("column").asInt()).isEqualTo(7);
        assertThat(issue.path("place").path("xpath").asString())
                .isEqualTo("/submission/records/crossing[418]/direction");
        assertThat(issue.path("value").asString()).isEqualTo("7");
        for (String words : List.of("sentence", "mend")) {
            assertThat(issue.path(words).path("en").asString()).matches("[A-Za-z].{10,}");
            assertThat(issue.path(words).path("ka").asString()).matches("(?s).*[ა-ჰ]{3}.*");
        }
        assertThat(steward.json("/api/records?feed=" + feed + "&sourceId=five-hundred-417")
                        .path("record")
                        .isNull())
                .isTrue();
        assertThat(record(feed, "five-hundred-418")
                        .path("record")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    /** All at once, as jobs that are told how many they are; the receipt goes on counting what was sent. */
    @Test
    void whatIsSentBackWaitsForALaterVersionAndCanBeRejected() {
        String feed = "border-police/refusals";
        Client police = platform.as("border-police");
        Sample faulty = Sample.of(feed, "sent-back")
                .with("<c:personSex>[^<]*", "<c:personSex>K")
                .times(25);
        String id = police.pushed(feed, faulty.text());
        assertThat(count(completed(police, id), "quarantined")).isEqualTo(25);

        assertThat(decide("return", "WAITING", 24).statusCode()).isEqualTo(409);
        assertThat(decisions(police, id).path("total").asInt()).isZero();
        started("return", "WAITING", 25);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> decisions(police, id).path("total").asInt() == 25);
        JsonNode last = decisions(police, id).path("records").get(24);
        assertThat(last.path("index").asInt()).isEqualTo(24);
        assertThat(last.path("state").asString()).isEqualTo("RETURNED");
        assertThat(last.path("note").asString()).isEqualTo("sex is a letter of the list");

        completed(
                police,
                police.pushed(feed, Sample.of(feed, "sent-back-7").version(2).text()));
        assertThat(state("sent-back-7")).isEqualTo("OVERTAKEN");
        started("reject", "RETURNED", 24);
        await().atMost(Duration.ofSeconds(60)).until(() -> state("sent-back-24").equals("REJECTED"));
        assertThat(decisions(police, id).path("total").asInt()).isEqualTo(24);
        assertThat(count(police.json("/api/submissions/" + id), "quarantined")).isEqualTo(25);
    }

    private static JsonNode decisions(Client agency, String submission) {
        return agency.json("/api/submissions/" + submission + "/decisions");
    }

    private String state(String sourceId) {
        return steward.json("/api/quarantine?feed=border-police/refusals&sourceId=" + sourceId)
                .at("/records/0/state")
                .asString();
    }

    /** Another job may be open for a moment. */
    private void started(String step, String state, int count) {
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(60))
                .until(() -> decide(step, state, count), any -> any.statusCode() != 409);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private HttpResponse<String> decide(String step, String state, int count) {
        String order = "{\"feed\":\"border-police/refusals\",\"code\":\"CODE_UNKNOWN_SEX\",\"state\":\"" + state
                + "\",\"step\":\"" + step + "\",\"count\":" + count
                + ",\"reason\":\"sex is a letter of the list\"}";
        return steward.post(
                "/api/quarantine/decisions/all", "application/json", order.getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever way it comes, the contract's version is a matter of form. */
    @Test
    void knowsARecordAgainInTheNextVersionOfItsContract() throws JMSException {
        String feed = "border-police/crossings";
        Client police = platform.as("border-police");
        Sample next = Sample.of(feed, 2, "both-versions");
        completed(police, police.pushed(feed, Sample.of(feed, "both-versions").text()));

        JsonNode again = completed(police, police.pushed(feed, next.text()));

        assertThat(again.path("contract").asInt()).isEqualTo(2);
        assertThat(count(again, "unchanged")).isEqualTo(1);
        assertThat(count(again, "quarantined") + count(again, "accepted")).isZero();
        try (Queue queue = new Queue(platform, "")) {
            queue.send(next.version(2).bytes());
        }
        await().untilAsserted(() -> assertThat(
                        record(feed, "both-versions").at("/record/version").asInt())
                .isEqualTo(2));
    }

    @Test
    void endsWithTheCorrectionThatCameBeforeItsOriginal() {
        Sample original = Sample.of("border-police/refusals", "overtaken-1").with("(Citizenship>)AZE", "$1WSM");
        Sample correction = original.version(2).with("(Citizenship>)WSM", "$1VUT");
        Client police = platform.as("border-police");

        assertThat(count(completed(police, police.pushed(correction.feed(), correction.text())), "accepted"))
                .isEqualTo(1);
        JsonNode late = completed(police, police.pushed(original.feed(), original.text()));

        assertThat(count(late, "superseded")).isEqualTo(1);
        assertThat(count(late, "accepted")).isZero();
        JsonNode record = record(original.feed(), "overtaken-1");
        assertThat(record.path("record").path("version").asInt()).isEqualTo(2);
        assertThat(record.path("record").path("content").toString()).contains("VUT");
        assertThat(record.path("versions")).hasSize(2);
        assertThat(Tables.count(platform, "refusals", "VUT")).isEqualTo(1);
        assertThat(Tables.count(platform, "refusals", "WSM")).isZero();
    }

    private JsonNode record(String feed, String sourceId) {
        return steward.json("/api/records?feed=" + feed + "&sourceId=" + sourceId);
    }
}
