package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.Post;
import migration.exchange.supervision.Watch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What has come is counted by stream and number, and an alarm lives as long as its cause. */
class SupervisionIT {

    private static final String FEED = "border-police/refusals";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private final Platform platform = Platform.running();
    private final Client police = platform.as("border-police");
    private final Client steward = platform.as("steward");
    private final Watch watch = platform.part(Watch.class);

    @Test
    void anUnknownCodeIsToldUntilItsRecordIsMended() {
        Sample right = Sample.of(FEED, "supervision-1");
        Sample wrong = right.with("personCitizenship>AZE<", "personCitizenship>XQY<");
        Receipts.completed(police, police.pushed(FEED, wrong.text()));

        watch.look();
        JsonNode alarm = alarm("XQY");
        assertThat(alarm.path("state").asString()).isEqualTo("OPEN");
        assertThat(platform.part(Post.class).lastLook())
                .hasValueSatisfying(at -> assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now()));

        Alarm untold = untold(alarm);
        platform.part(AlarmBook.class).told(List.of(untold));
        assertThat(untold(alarm)).isNull();

        String address = "/api/alarms/" + alarm.path("id").asString();
        byte[] reason = "{\"reason\": \"asked the agency\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(steward.post(address + "/acknowledgement", "application/json", reason)
                        .statusCode())
                .isEqualTo(200);
        watch.look();
        assertThat(steward.json(address).path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(untold(alarm)).isNull();

        Receipts.completed(police, police.pushed(FEED, right.version(2).text()));
        watch.look();
        JsonNode closed = steward.json(address);
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/decision/reason").asString()).isEqualTo("asked the agency");
        assertThat(untold(alarm)).isNotNull();
    }

    /** The alarm when nobody was told of it, else null. */
    private Alarm untold(JsonNode alarm) {
        return platform.part(AlarmBook.class).untold(Instant.now().minusSeconds(3600), 100).stream()
                .filter(one -> one.id().equals(alarm.path("id").asString()))
                .findFirst()
                .orElse(null);
    }

    private JsonNode alarm(String word) {
        List<JsonNode> alarms = steward.json("/api/alarms?lang=en")
                .path("alarms")
                .valueStream()
                .filter(one -> one.path("sentence").asString().contains(word))
                .toList();
        assertThat(alarms).hasSize(1);
        return alarms.get(0);
    }

    @Test
    void aNumberIsMissingUntilItComes() {
        Arrivals arrivals = platform.part(Arrivals.class);
        send(5);
        send(8);
        assertThat(gaps(arrivals)).singleElement().satisfies(gap -> {
            assertThat(List.of(gap.first(), gap.last(), gap.missing())).containsExactly(6L, 7L, 2L);
            assertThat(gap.noticed()).isAfter(Instant.now().minusSeconds(300));
        });
        send(7);
        assertThat(gaps(arrivals)).extracting(Gap::missing).containsExactly(1L);
        send(6);
        assertThat(gaps(arrivals)).isEmpty();

        Map<String, StreamDay> days = arrivals.since(LONG_AGO).stream()
                .filter(day -> day.stream().equals("BP-990"))
                .collect(Collectors.toMap(StreamDay::stream, day -> day));
        StreamDay day = days.get("BP-990");
        assertThat(day.feed()).isEqualTo(FeedId.parse(FEED));
        assertThat(List.of(day.submissions(), day.received())).containsExactly(4L, 4L);
        assertThat(day.through()).isEqualTo(Instant.parse("2026-10-05T04:00:00Z"));
        assertThat(arrivals.contracts(LONG_AGO))
                .anyMatch(use -> use.contract().equals(new ContractId(day.feed(), 1)) && use.submissions() >= 4);
    }

    private void send(int number) {
        Sample one = Sample.of(FEED, "supervision-number-" + number)
                .with(" stream=\"[^\"]*\"", " stream=\"BP-990\"")
                .with(" sequence=\"[^\"]*\"", " sequence=\"" + number + '"');
        Receipts.completed(police, police.pushed(FEED, one.text()));
    }

    private static List<Gap> gaps(Arrivals arrivals) {
        return arrivals.gaps(LONG_AGO).stream()
                .filter(gap -> gap.stream().equals("BP-990"))
                .toList();
    }
}
