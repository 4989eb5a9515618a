package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static migration.exchange.platform.Receipts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A handful of everything that can become of a record, one after the other. */
final class History {

    private static final String CROSSINGS = "border-police/crossings";

    private History() {}

    static void write(Standalone exchange, int ties) {
        Client police = exchange.as("border-police");
        Client steward = exchange.as("steward");
        for (String feed : Sample.FEEDS) {
            Sample sample = Sample.of(feed, "first").times(7);
            Client agency = exchange.as(sample.agency());
            completed(agency, agency.pushed(feed, sample.text()));
        }
        push(police, Sample.of(CROSSINGS, "grows").version(1));
        push(police, Sample.of(CROSSINGS, "grows").version(3).with("<direction>1<", "<direction>2<"));
        push(police, Sample.of(CROSSINGS, "grows").version(2));
        push(police, Sample.of(CROSSINGS, "gone").version(1));
        push(police, Sample.of(CROSSINGS, "gone").cancelled(2));
        push(police, Sample.of(CROSSINGS, "first").times(8));
        for (int i = 0; i < ties; i++) {
            push(police, Sample.of(CROSSINGS, "tie-" + i));
            push(police, Sample.of(CROSSINGS, "tie-" + i).with("<direction>1<", "<direction>2<"));
        }
        String text = Sample.of(CROSSINGS, "cut").text();
        ended(police, police.pushed(CROSSINGS, text.substring(0, text.length() - 60)));
        push(police, bad("waits"));
        push(police, bad("overtaken"));
        push(police, Sample.of(CROSSINGS, "overtaken").version(2));
        push(police, bad("bad-then-good"));
        push(police, Sample.of(CROSSINGS, "bad-then-good"));
        push(police, Sample.of(CROSSINGS, "good-then-bad"));
        push(police, bad("good-then-bad"));
        push(police, Sample.of(CROSSINGS, "late").version(2));
        push(police, bad("late"));
        for (String id : List.of("mended", "mended-and-later")) {
            correct(police, steward, id);
        }
        push(police, Sample.of(CROSSINGS, "mended-and-later").version(2));
        takenBack(police, steward);
    }

    private static void takenBack(Client police, Client steward) {
        takeBack(police, steward, correct(police, steward, "taken-back"));
        push(police, Sample.of(CROSSINGS, "back-to-first").with("<travelMode>ROAD", "<travelMode>RAIL"));
        takeBack(police, steward, correct(police, steward, bad("back-to-first").version(2)));
        String twice = correct(police, steward, "corrected-twice");
        takeBack(police, steward, twice);
        correct(
                police,
                steward,
                twice,
                Sample.of(CROSSINGS, "corrected-twice").with("<travelMode>ROAD", "<travelMode>RAIL"));
        takeBack(police, steward, correct(police, steward, "taken-back-and-later"));
        push(police, Sample.of(CROSSINGS, "taken-back-and-later").version(2));
    }

    private static Sample bad(String id) {
        return Sample.of(CROSSINGS, id).with("<direction>1<", "<direction>7<");
    }

    private static String push(Client police, Sample sample) {
        String id = police.pushed(CROSSINGS, sample.text());
        completed(police, id);
        return id;
    }

    private static String correct(Client police, Client steward, String sourceId) {
        return correct(police, steward, bad(sourceId));
    }

    private static String correct(Client police, Client steward, Sample bad) {
        String original = push(police, bad);
        correct(police, steward, original, bad.with("<direction>7<", "<direction>1<"));
        return original;
    }

    private static void correct(Client police, Client steward, String original, Sample right) {
        HttpResponse<String> answer = steward.post(
                "/api/quarantine/" + original + "-0/corrections?reason=asked", "application/xml", right.bytes());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        becomes(police, original, "accepted");
    }

    private static void takeBack(Client police, Client steward, String original) {
        HttpResponse<String> answer = steward.post(
                "/api/quarantine/decisions",
                "application/json",
                ("{\"ids\":[\"" + original + "-0\"],\"step\":\"withdraw\",\"reason\":\"a mistake\"}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).contains("\"outcome\":\"TAKEN\"");
        becomes(police, original, "quarantined");
    }

    private static void becomes(Client police, String original, String term) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(police.json("/api/submissions/" + original), term) == 1);
    }
}
