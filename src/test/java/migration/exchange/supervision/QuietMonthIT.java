package migration.exchange.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.Quarantine.UnknownCode;
import migration.exchange.simulation.feed.Posted;
import migration.exchange.simulation.generator.QuietMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The agencies send for 30 days as they should, after a backlog of fourteen years came in one heap, and each hour is judged
 * by what stands in {@code config}: nobody is told anything. One thing goes wrong, and that is told and nothing else.
 */
class QuietMonthIT {

    private static final String CROSSINGS = "border-police/crossings";
    private static final Instant START = at("2026-09-01T00:00");
    private static final Instant END = at("2026-10-01T00:00");
    private static final Duration HOUR = Duration.ofHours(1);

    private static List<Posted> month;
    private static String busiest;

    private final Inspection inspection =
            new Inspection(ScheduleShelf.load(), Holidays.load(), Map.of(), Duration.ofDays(14), Duration.ofDays(7));
    private final Alarms alarms = new Alarms(AlarmTexts.load());

    @BeforeAll
    static void send(@TempDir Path folder) {
        List<Posted> live = QuietMonth.posted(folder, 42);
        Map<String, Integer> records = new TreeMap<>();
        live.stream()
                .filter(one -> one.feed().equals(CROSSINGS))
                .forEach(one -> records.merge(one.stream(), one.records(), Integer::sum));
        busiest = records.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        month = Stream.concat(heap(live), live.stream()).toList();
    }

    /** The backlog, as it came in before the month. */
    private static Stream<Posted> heap(List<Posted> live) {
        Map<String, Posted> first = new TreeMap<>();
        live.forEach(one -> first.putIfAbsent(one.feed() + one.stream(), one));
        return first.values().stream()
                .map(one -> new Posted(one.feed(), one.stream(), one.sequence() - 1, START, START, 60_000));
    }

    @Test
    void inAQuietMonthNobodyIsToldAnything() {
        assertThat(month).hasSizeGreaterThan(20_000).anyMatch(one -> one.records() > 1);
        assertThat(month.stream().map(Posted::feed).distinct()).hasSize(8);
        assertThat(judged(month, START, END, hour -> List.of())).isEmpty();
    }

    @Test
    void aSilentStreamIsToldWithinAnHourOfWhenItShouldHaveCome() {
        Instant silent = at("2026-09-20T10:00");
        List<Posted> sent = month.stream()
                .filter(one -> !isOf(one, busiest) || one.created().isBefore(silent))
                .toList();
        Instant due = last(sent).plus(HOUR).plus(Duration.ofMinutes(30));
        Alarm alarm = only(judged(sent, silent.minus(HOUR), silent.plus(Duration.ofHours(6)), hour -> List.of()));
        assertThat(alarm.cause()).isEqualTo(new Alarm.Cause(AlarmKind.STREAM_SILENT, FeedId.parse(CROSSINGS), busiest));
        assertThat(alarm.openedAt()).isBetween(due, due.plus(HOUR));
        assertThat(alarm.sentence().en()).contains("checkpoint " + busiest, "20.09.2026 09:");
    }

    private static Instant last(List<Posted> sent) {
        return sent.stream()
                .filter(one -> isOf(one, busiest))
                .map(Posted::created)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void aHalfSizedDayIsToldWithinAnHourOfItsEnd() {
        LocalDate day = LocalDate.of(2026, 9, 24);
        boolean[] odd = new boolean[1];
        List<Posted> sent = changed(month, one -> {
            if (!one.feed().equals(CROSSINGS)
                    || !LocalDate.ofInstant(one.created(), CountryTime.ZONE).equals(day)) {
                return one;
            }
            int half = one.records() / 2 + (one.records() % 2 == 1 && (odd[0] = !odd[0]) ? 1 : 0);
            return new Posted(one.feed(), one.stream(), one.sequence(), one.created(), one.through(), half);
        });
        Alarm alarm = only(judged(sent, at("2026-09-24T00:00"), at("2026-09-25T12:00"), hour -> List.of()));
        assertThat(alarm.cause().kind()).isEqualTo(AlarmKind.VOLUME_OUTSIDE);
        assertThat(alarm.cause().subject()).isEqualTo("2026-09-24");
        assertThat(alarm.openedAt()).isEqualTo(at("2026-09-25T01:00"));
        assertThat(alarm.sentence().ka()).contains("24.09.2026 (ხუთშაბათი)");
    }

    @Test
    void aMissingNumberIsToldWithinAnHourOfTheOneBehindIt() {
        Posted lost = month.stream()
                .filter(one -> isOf(one, busiest) && one.created().isAfter(at("2026-09-11T12:00")))
                .findFirst()
                .orElseThrow();
        List<Posted> sent = month.stream().filter(one -> one != lost).toList();
        Alarm alarm = only(judged(sent, at("2026-09-11T12:00"), at("2026-09-12T00:00"), hour -> List.of()));
        assertThat(alarm.cause().kind()).isEqualTo(AlarmKind.NUMBERS_MISSING);
        Instant behind = sent.stream()
                .filter(one -> isOf(one, busiest) && one.sequence() == lost.sequence() + 1)
                .map(Posted::created)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(behind.plus(Duration.ofMinutes(30)), alarm.openedAt()))
                .isBetween(Duration.ZERO, HOUR);
    }

    @Test
    void anUnknownCodeIsToldWithinTheHourAndNoMoreWhenItsRecordsAreMended() {
        Instant came = at("2026-09-08T14:20");
        UnknownCode code = new UnknownCode(FeedId.parse(CROSSINGS), "CODE_UNKNOWN_COUNTRY", "XQX", 1, came);
        Instant mended = at("2026-09-08T18:00");
        Alarm alarm = only(judged(
                month,
                at("2026-09-08T12:00"),
                at("2026-09-09T00:00"),
                hour -> hour.isAfter(came) && hour.isBefore(mended) ? List.of(code) : List.of()));
        assertThat(alarm.cause().subject()).isEqualTo("CODE_UNKNOWN_COUNTRY XQX");
        assertThat(alarm.openedAt()).isEqualTo(at("2026-09-08T15:00"));
        assertThat(alarm.closedAt()).isEqualTo(mended);
    }

    private static boolean isOf(Posted one, String stream) {
        return one.feed().equals(CROSSINGS) && one.stream().equals(stream);
    }

    private static List<Posted> changed(List<Posted> all, UnaryOperator<Posted> change) {
        return all.stream().map(change).toList();
    }

    private static Alarm only(List<Alarm> alarms) {
        assertThat(alarms).extracting(alarm -> alarm.sentence().en()).hasSize(1);
        return alarms.get(0);
    }

    /** All alarms that are raised when each hour is judged, from one to another. */
    private List<Alarm> judged(
            List<Posted> sent, Instant from, Instant until, Function<Instant, List<UnknownCode>> unknown) {
        Map<String, Alarm> kept = new TreeMap<>();
        Arrived arrived = new Arrived();
        int next = 0;
        for (Instant hour = from; !hour.isAfter(until); hour = hour.plus(HOUR)) {
            while (next < sent.size() && !sent.get(next).created().isAfter(hour)) {
                arrived.add(sent.get(next++));
            }
            Observed observed = arrived.observed(hour).with(unknown.apply(hour));
            List<Alarm> known = new ArrayList<>(kept.values());
            alarms.changed(known, inspection.findings(observed), hour).forEach(alarm -> kept.put(alarm.id(), alarm));
        }
        return List.copyOf(kept.values());
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text + ":00+04:00").toInstant();
    }
}
