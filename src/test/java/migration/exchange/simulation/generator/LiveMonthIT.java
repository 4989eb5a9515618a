package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import migration.exchange.simulation.draw.EntityId;
import org.junit.jupiter.api.Test;

/** What the agencies send in the 30 days of a live month, and what there is to watch in it. */
class LiveMonthIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final Instant START =
            OffsetDateTime.parse("2026-09-01T00:00:00+04:00").toInstant();
    private static final int HOURS = 30 * 24;
    private static final int STREAMS = 20;

    private final Backlog backlog = Backlog.tinyLive();

    @Test
    void everyStreamOfCrossingsShowsEachHourThatItLives() {
        Map<String, TreeSet<Instant>> through = new TreeMap<>();
        live(CROSSINGS)
                .forEach(row -> through.computeIfAbsent(row.getField("stream"), any -> new TreeSet<>())
                        .add(instant(row.getField("complete_through"))));
        assertThat(through).hasSize(STREAMS);
        through.values().forEach(of -> {
            Instant before = START;
            for (Instant one : of) {
                assertThat(Duration.between(before, one)).isLessThanOrEqualTo(Duration.ofHours(1));
                before = one;
            }
            assertThat(before).isEqualTo(START.plus(Duration.ofHours(HOURS)));
        });
    }

    @Test
    void nothingIsPlannedBeforeWhatComesEarlier() {
        for (String plan : List.of(CROSSINGS + "/jms", CROSSINGS + "/sftp", "border-police/refusals/http")) {
            Instant before = Instant.MIN;
            for (NamedCsvRecord row : backlog.rows("out/" + plan + ".csv")) {
                Instant due = instant(row.getField("due"));
                if (!due.isBefore(START.plus(Duration.ofHours(1)))) {
                    assertThat(due).as(row.toString()).isAfterOrEqualTo(before);
                    before = due;
                }
            }
            assertThat(before).isAfter(START.plus(Duration.ofDays(29)));
        }
    }

    @Test
    void messagesAreSmallAndNoRecordIsSentBeforeItHappened() {
        Map<String, Instant> made = new HashMap<>();
        for (NamedCsvRecord row : live(CROSSINGS)) {
            int largest = row.getField("channel").equals("JMS") ? 20 : 500;
            assertThat(Integer.parseInt(row.getField("records"))).isLessThanOrEqualTo(largest);
            made.put(row.getField("file"), instant(row.getField("created")));
        }
        Map<String, Instant> happened = backlog.rows("truth/content/crossings.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("source_id") + " " + row.getField("version"),
                        row -> Instant.parse(row.getField("timestamp"))));
        for (NamedCsvRecord row : backlog.rows("truth/records.csv", CROSSINGS)) {
            Instant at = happened.get(row.getField("source_id") + " " + row.getField("version"));
            if (at != null && made.containsKey(row.getField("file"))) {
                assertThat(made.get(row.getField("file"))).as(row.toString()).isAfterOrEqualTo(at);
            }
        }
    }

    @Test
    void aPointThatWasOfflineSendsItsBacklogInOneBurst() {
        Instant from = OffsetDateTime.parse("2026-09-03T09:00:00+04:00").toInstant();
        Instant to = from.plus(Duration.ofHours(6));
        List<Instant> made = backlog.rows("out/" + CROSSINGS + "/jms.csv").stream()
                .filter(row -> row.getField("file").startsWith("jms/SDK/"))
                .map(row -> instant(row.getField("due")))
                .toList();
        assertThat(made).noneMatch(due -> !due.isBefore(from) && due.isBefore(to));
        assertThat(made.stream().filter(to::equals)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void oneAirportGoesOverToTheSecondVersionOfItsContract() {
        Instant over = OffsetDateTime.parse("2026-09-15T00:00:00+04:00").toInstant();
        Map<Boolean, Integer> records = new HashMap<>();
        for (NamedCsvRecord row : live(CROSSINGS)) {
            boolean early = row.getField("cause").equals("DOOR_VERSION_NOT_YET");
            boolean second = row.getField("file").startsWith("jms/KUT/")
                    && !instant(row.getField("created")).isBefore(over);
            String xml = new String(backlog.bytes(CROSSINGS + "/" + row.getField("file")), StandardCharsets.UTF_8);
            assertThat(xml.contains("crossings:2\"")).as(row.toString()).isEqualTo(second || early);
            records.merge(second, Integer.parseInt(row.getField("records")), Integer::sum);
        }
        assertThat(records.get(true)).isPositive();
    }

    @Test
    void aMessageComesInTheSecondVersionTooEarlyAndAtOnceInTheFirst() {
        List<NamedCsvRecord> live = live(CROSSINGS);
        List<NamedCsvRecord> early = live.stream()
                .filter(row -> row.getField("state").equals("DAMAGED"))
                .toList();
        assertThat(early).hasSize(1);
        NamedCsvRecord refused = early.get(0);
        assertThat(refused.getField("created")).startsWith("2026-09-").isLessThan("2026-09-15");
        NamedCsvRecord again = live.get(live.indexOf(refused) + 1);
        assertThat(again.getField("stream")).isEqualTo(refused.getField("stream"));
        assertThat(again.getField("created")).isEqualTo(refused.getField("created"));
        String first = text(refused).replaceFirst("crossings:2\"", "crossings:1\"");
        assertThat(first.replace("checkpoint>", "portOfEntry>")).contains(sourceIds(text(again)));
    }

    private String text(NamedCsvRecord submission) {
        return new String(backlog.bytes(CROSSINGS + "/" + submission.getField("file")), StandardCharsets.UTF_8);
    }

    private static List<String> sourceIds(String xml) {
        List<String> ids = Pattern.compile("sourceId=\"[^\"]+\"")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(ids).isNotEmpty();
        return ids;
    }

    /** Linkage is to ask a steward whether the two are one person. */
    @Test
    void aVisitorLeavesOnAnotherPassport() {
        List<NamedCsvRecord> both = backlog.rows("truth/crossings.csv").stream()
                .filter(row -> row.getField("checkpoint").equals("TBS"))
                .filter(row -> List.of("2026-09-24T11:00:00+04:00", "2026-09-27T16:00:00+04:00")
                        .contains(row.getField("instant")))
                .filter(row -> EntityId.classOf(Long.parseLong(row.getField("person"))) == EntityId.DUAL)
                .toList();
        assertThat(both).extracting(row -> row.getField("direction")).containsExactly("IN", "OUT");
        assertThat(both.get(0).getField("person")).isEqualTo(both.get(1).getField("person"));
        Map<String, String> passports = backlog.rows("truth/content/crossings.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("source_id"), row -> row.getField("citizenships"), (one, other) -> other));
        assertThat(both)
                .extracting(row -> passports.get(row.getField("source_id")))
                .containsExactly("RUS", "ISR");
    }

    @Test
    void oneFileComesCutOff() {
        List<NamedCsvRecord> cut = backlog.rows("out/" + CROSSINGS + "/sftp.csv").stream()
                .filter(row -> row.getField("quirk").equals("TRUNCATED"))
                .filter(row -> instant(row.getField("due")).isAfter(START))
                .toList();
        assertThat(cut).hasSize(1);
    }

    @Test
    void clerksEnterOnTheNextMorningWhatCameOnAClosedDay() {
        List<LocalDate> days = backlog.rows("out/service-agency/civil-registry/rows.csv").stream()
                .map(row -> LocalDate.parse(row.getField("changed_at").substring(0, 10)))
                .toList();
        assertThat(days).doesNotContain(LocalDate.of(2026, 9, 9)).contains(LocalDate.of(2026, 9, 10));
    }

    @Test
    void aCrossingOfTwoYearsAgoIsCorrected() {
        Set<String> files =
                live(CROSSINGS).stream().map(row -> row.getField("file")).collect(Collectors.toSet());
        List<NamedCsvRecord> corrected = backlog.rows("truth/records.csv", CROSSINGS).stream()
                .filter(row -> row.getField("source_id").startsWith("C-202409-"))
                .filter(row -> row.getField("version").equals("2"))
                .filter(row -> files.contains(row.getField("file")))
                .toList();
        assertThat(corrected).hasSize(1);
    }

    @Test
    void aCharteredFlightComesInWithinMinutes() {
        Instant lands = OffsetDateTime.parse("2026-09-20T14:00:00+04:00").toInstant();
        long passengers = backlog.rows("truth/content/crossings.csv").stream()
                .filter(row -> row.getField("checkpoint").equals("KUT"))
                .map(row -> Instant.parse(row.getField("timestamp")))
                .filter(at -> !at.isBefore(lands) && at.isBefore(lands.plus(Duration.ofMinutes(4))))
                .count();
        assertThat(passengers).isBetween(178L, 200L);
    }

    private List<NamedCsvRecord> live(String feed) {
        return backlog.rows("truth/submissions.csv", feed).stream()
                .filter(row -> instant(row.getField("complete_through")).isAfter(START))
                .toList();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
