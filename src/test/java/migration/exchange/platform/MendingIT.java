package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Faulty records of five kinds among many others: explained, previewed, mended by rule, given up half way and gone on with. */
class MendingIT {

    private static final String FEED = "border-police/crossings";
    private static final String MENDS = "/api/quarantine/mends";
    /** Ten thousand with {@code -Dmending.records=10000}. */
    private static final int RECORDS = Integer.getInteger("mending.records", 2_000);

    private static final int OF_EACH = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** What is wrong, what the issue is, and the rule that mends it. */
    private enum Kind {
        COUNTRY(
                "<c:personCitizenship>TUR",
                "<c:personCitizenship>XQX",
                "CODE_UNKNOWN_COUNTRY",
                "\"action\":\"map\",\"codes\":{\"XQX\":\"TUR\"}"),
        POINT(
                "<portOfEntry>BP-101",
                "<portOfEntry>BP-999",
                "CODE_UNKNOWN_CHECKPOINT",
                "\"action\":\"put\",\"from\":\"BP-999\",\"to\":\"BP-101\""),
        DATE("2031-04-30", "2031-30-04", "XSD_TYPE", "\"action\":\"swap\""),
        SEX("<c:personSex>F", "<c:personSex>K", "CODE_UNKNOWN_SEX", "\"action\":\"put\",\"to\":\"F\""),
        MODE("<travelMode>ROAD", "<travelMode>CAMEL", "CODE_UNKNOWN_MODE", "\"action\":\"put\",\"to\":\"ROAD\"");

        private final String right;
        private final String wrong;
        private final String code;
        private final String rule;

        Kind(String right, String wrong, String code, String rule) {
            this.right = right;
            this.wrong = wrong;
            this.code = code;
            this.rule = rule;
        }
    }

    private final Platform platform = Platform.running();
    private final Client police = platform.as("border-police");
    private final Client steward = platform.as("steward");
    private final long outside = accepted();

    @Test
    void threeHundredFaultyRecordsAreMendedByRule() {
        JsonNode receipt = Receipts.completed(police, police.pushed(FEED, submission()));
        assertThat(Receipts.count(receipt, "accepted")).isEqualTo(RECORDS - 5 * OF_EACH);
        assertThat(Receipts.count(receipt, "quarantined")).isEqualTo(5 * OF_EACH);

        for (Kind kind : Kind.values()) {
            JsonNode preview = ended(started(MENDS, order(kind)));
            assertThat(preview.at("/result/matching").asInt())
                    .as(preview.toString())
                    .isEqualTo(OF_EACH);
            assertThat(preview.at("/result/passes").asInt()).isEqualTo(OF_EACH);
            mend(kind, preview.path("id").asString());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(kind)).isZero());
            assertThat(addsUp()).isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(accepted() - outside).isEqualTo(RECORDS));
        for (int i = 0; i < 5 * OF_EACH; i += 37) {
            JsonNode record = steward.json("/api/records?feed=" + FEED + "&sourceId=mend-" + i);
            assertThat(StreamSupport.stream(record.path("versions").spliterator(), false)
                            .map(version -> version.path("disposition").asString()))
                    .containsExactly("QUARANTINED", "ACCEPTED");
        }
    }

    /** The first kind is given up after its first page and previewed anew, the others are mended at once. */
    private void mend(Kind kind, String preview) {
        assertThat(post(MENDS + "/" + preview + "/releases", "{\"count\":1,\"reason\":\"a guess\"}")
                        .statusCode())
                .isEqualTo(409);
        String job = started(MENDS + "/" + preview + "/releases", "{\"count\":60,\"reason\":\"asked the agency\"}");
        if (kind != Kind.COUNTRY) {
            assertThat(ended(job).at("/result/passes").asInt()).isEqualTo(OF_EACH);
            return;
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> job(job).path("done").asInt() > 0);
        post(MENDS + "/" + job + "/cancel", "{}");
        JsonNode given = job(job);
        assertThat(addsUp()).isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting(kind))
                        .isLessThanOrEqualTo(OF_EACH - given.path("done").asInt()));
        JsonNode rest = ended(started(MENDS, order(kind)));
        int left = rest.at("/result/passes").asInt();
        System.out.printf("%s after %s of %d; %d left%n", given.path("state"), given.path("done"), OF_EACH, left);
        if (left > 0) {
            String again = MENDS + "/" + rest.path("id").asString() + "/releases";
            ended(started(again, "{\"count\":" + left + ",\"reason\":\"the other half\"}"));
        }
    }

    private static String submission() {
        String records = Sample.of(FEED, "mend").times(RECORDS).text();
        List<String> parts = new ArrayList<>(List.of(records.split("(?=    <crossing )")));
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < OF_EACH; i++) {
                int at = 1 + kind.ordinal() * OF_EACH + i;
                assertThat(parts.get(at)).contains(kind.right);
                parts.set(at, parts.get(at).replace(kind.right, kind.wrong));
            }
        }
        return String.join("", parts);
    }

    private static String order(Kind kind) {
        return "{\"feed\":\"" + FEED + "\",\"code\":\"" + kind.code + "\"," + kind.rule
                + ",\"reason\":\"a wrong form at the point\"}";
    }

    /** A job that was given up still works for a moment, and no other may begin meanwhile. */
    private String started(String path, String body) {
        HttpResponse<String> answer =
                await().atMost(PATIENCE).until(() -> post(path, body), any -> any.statusCode() != 409);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.json(answer).path("id").asString();
    }

    private HttpResponse<String> post(String path, String body) {
        return steward.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode job(String id) {
        return steward.json(MENDS + "/" + id);
    }

    private JsonNode ended(String id) {
        await().atMost(PATIENCE).until(() -> job(id).path("state").asString().equals("DONE"));
        return job(id);
    }

    private long waiting(Kind kind) {
        return steward.json("/api/quarantine?state=WAITING&size=1&feed=" + FEED + "&code=" + kind.code)
                .path("total")
                .asLong();
    }

    private long accepted() {
        return account().path("accepted").asLong();
    }

    private boolean addsUp() {
        JsonNode account = account();
        long judged = List.of("accepted", "quarantined", "unchanged", "superseded", "inWork").stream()
                .mapToLong(term -> account.path(term).asLong())
                .sum();
        return account.path("received").asLong() == judged;
    }

    private JsonNode account() {
        return StreamSupport.stream(steward.json("/api/accounts").path("feeds").spliterator(), false)
                .filter(feed -> feed.path("feed").asString().equals(FEED))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
