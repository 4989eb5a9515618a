package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rule was wrong: what it mended becomes what it was before, but for what its agency has said since. */
class WithdrawalIT {

    private static final String FEED = "consular/visas";
    private static final String CAUSE = "\"feed\":\"" + FEED + "\",\"code\":\"CODE_UNKNOWN_SEX\"";
    private static final String MENDS = "/api/quarantine/mends/";
    private static final String DECISIONS = "/api/quarantine/decisions/";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** More than a page of the job. */
    private static final int RECORDS = 30;

    private final Platform platform = Platform.running();
    private final Client consuls = platform.as("consular");
    private final Client steward = platform.as("steward");

    @Test
    void whatARuleMendedBecomesWhatItWas() {
        pushed(sample("undone-0", 1));
        String original = pushed(bad(Sample.of(FEED, "undone").version(2).times(RECORDS)));
        String mend = mended("MALE", RECORDS);
        becomes(original, "accepted", RECORDS);
        assertThat(version("undone-0")).isEqualTo(2);
        String same = pushed(sample("undone-7", 2));
        assertThat(Receipts.count(consuls.json("/api/submissions/" + same), "unchanged"))
                .isEqualTo(1);
        pushed(sample("undone-8", 3));

        assertThat(takeBack(mend, RECORDS - 1).statusCode()).isEqualTo(409);
        JsonNode job = ended(DECISIONS, accepted(takeBack(mend, RECORDS)));

        assertThat(job.at("/result/done").asInt()).as(job.toString()).isEqualTo(RECORDS - 2);
        assertThat(job.at("/result/closed").asInt()).isEqualTo(2);
        becomes(original, "quarantined", RECORDS - 2);
        assertThat(version("undone-0")).as("as before").isEqualTo(1);
        assertThat(version("undone-1")).as("was never there").isZero();
        assertThat(version("undone-7")).as("said again").isEqualTo(2);
        assertThat(version("undone-8")).as("said later").isEqualTo(3);

        mended("FEMALE", RECORDS - 2);
        becomes(original, "accepted", RECORDS);
        assertThat(version("undone-0")).isEqualTo(2);
        assertThat(record("undone-1").at("/content/sex").asString()).isEqualTo("F");
    }

    private static Sample sample(String sourceId, int version) {
        return Sample.of(FEED, sourceId).version(version);
    }

    private static Sample bad(Sample sample) {
        return sample.with("<c:personSex>MALE<", "<c:personSex>K<");
    }

    private String pushed(Sample sample) {
        String id = consuls.pushed(FEED, sample.text());
        Receipts.completed(consuls, id);
        return id;
    }

    /** The job that mended. */
    private String mended(String sex, int records) {
        String rule = "{" + CAUSE + ",\"action\":\"put\",\"from\":\"K\",\"to\":\"" + sex + "\",\"reason\":\"asked\"}";
        JsonNode preview = ended(MENDS, accepted(post("/api/quarantine/mends", rule)));
        assertThat(preview.at("/result/passes").asInt()).isEqualTo(records);
        String releases = MENDS + preview.path("id").asString() + "/releases";
        String mend = accepted(post(releases, "{\"count\":" + records + ",\"reason\":\"asked\"}"));
        ended(MENDS, mend);
        return mend;
    }

    private HttpResponse<String> takeBack(String mend, int records) {
        return post(
                DECISIONS + "all",
                "{" + CAUSE + ",\"state\":\"RELEASED\",\"step\":\"withdraw\",\"mend\":\"" + mend + "\",\"count\":"
                        + records + ",\"reason\":\"the rule was wrong\"}");
    }

    private HttpResponse<String> post(String path, String body) {
        return steward.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.id(answer);
    }

    private JsonNode ended(String path, String job) {
        return await().atMost(PATIENCE)
                .until(
                        () -> steward.json(path + job),
                        found -> found.path("state").asString().equals("DONE"));
    }

    private void becomes(String original, String term, int records) {
        await().atMost(PATIENCE)
                .until(() -> Receipts.count(consuls.json("/api/submissions/" + original), term) == records);
    }

    private int version(String sourceId) {
        return record(sourceId).path("version").asInt();
    }

    private JsonNode record(String sourceId) {
        return steward.json("/api/records?feed=" + FEED + "&sourceId=" + sourceId)
                .path("record");
    }
}
