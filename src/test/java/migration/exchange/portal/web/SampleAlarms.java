package migration.exchange.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.accounts.Arrivals;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.Alarm.Cause;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.Post;
import migration.exchange.supervision.Words;

/** Two open alarms and a closed one; crossings that come as they should but for one point, visas that are late. */
final class SampleAlarms implements AlarmBook {

    static final String UNKNOWN = "7d0c0e0a-0000-3000-8000-000000000001";
    static final String SILENT = "7d0c0e0a-0000-3000-8000-000000000002";
    static final String CLOSED = "7d0c0e0a-0000-3000-8000-000000000003";

    private static final Instant NOW = Samples.NOW;

    private final Map<String, Alarm> alarms = new LinkedHashMap<>();

    SampleAlarms() {
        add(UNKNOWN, new Cause(AlarmKind.CODE_UNKNOWN, Samples.CROSSINGS, "CODE_UNKNOWN_COUNTRY XQX"), null);
        add(SILENT, new Cause(AlarmKind.STREAM_SILENT, Samples.CROSSINGS, "BP-107"), null);
        add(CLOSED, new Cause(AlarmKind.FEED_LATE, Samples.VISAS, ""), NOW.minusSeconds(60));
    }

    private void add(String id, Cause cause, Instant closedAt) {
        Words sentence = new Words("წინადადება " + cause.subject(), "Sentence " + cause.subject());
        alarms.put(id, new Alarm(id, cause, sentence, 1, NOW.minusSeconds(7200), NOW, closedAt, null));
    }

    @Override
    public synchronized List<Alarm> known(Instant closedSince) {
        return alarms.values().stream()
                .filter(alarm -> alarm.closedAt() == null || !alarm.closedAt().isBefore(closedSince))
                .toList();
    }

    @Override
    public synchronized List<Alarm> list(int size) {
        return alarms.values().stream().limit(size).toList();
    }

    @Override
    public synchronized Optional<Alarm> find(String id) {
        return Optional.ofNullable(alarms.get(id));
    }

    @Override
    public synchronized void keep(Collection<Alarm> some) {
        some.forEach(alarm -> alarms.put(alarm.id(), alarm));
    }

    @Override
    public synchronized Optional<Alarm> decide(String id, Alarm.Decision decision) {
        return Optional.ofNullable(alarms.computeIfPresent(id, (same, alarm) -> alarm.with(decision)));
    }

    @Override
    public List<Alarm> untold(Instant since, int size) {
        return List.of();
    }

    @Override
    public void told(Collection<Alarm> some) {
        throw new UnsupportedOperationException("nobody is notified here");
    }

    /** Fourteen days of crossings from two points; visas that came a day ago. */
    static final class Came implements Arrivals {

        private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Tbilisi"));

        @Override
        public List<StreamDay> since(LocalDate from) {
            List<StreamDay> days = new ArrayList<>();
            for (int back = 0; back < 60; back++) {
                Instant at = NOW.minus(Duration.ofDays(back));
                days.add(new StreamDay(Samples.CROSSINGS, "BP-101", TODAY.minusDays(back), 700, records(back), at, at));
            }
            Instant morning = NOW.minus(Duration.ofHours(4));
            days.add(new StreamDay(Samples.CROSSINGS, "BP-107", TODAY, 3, 5, morning, morning));
            Instant yesterday = NOW.minus(Duration.ofDays(1));
            days.add(new StreamDay(Samples.VISAS, "MFA", TODAY.minusDays(1), 24, 60, yesterday, yesterday));
            return days;
        }

        /** The day before yesterday was half a day. */
        private static long records(int back) {
            return back == 2 ? 5_000 : 10_000;
        }

        @Override
        public List<Gap> gaps(LocalDate from) {
            return List.of(new Gap(Samples.CROSSINGS, "BP-101", 17, 18, 2, NOW.minusSeconds(7200)));
        }

        @Override
        public List<ContractUse> contracts(LocalDate from) {
            return List.of(
                    new ContractUse(new ContractId(Samples.CROSSINGS, 1), 30, 3_000, NOW),
                    new ContractUse(new ContractId(Samples.CROSSINGS, 2), 10, 1_000, NOW));
        }

        @Override
        public List<VersionDay> versions(FeedId feed, LocalDate from) {
            return feed.equals(Samples.CROSSINGS)
                    ? List.of(
                            new VersionDay(1, TODAY.minusDays(8), 10, 1_000),
                            new VersionDay(1, TODAY, 30, 3_000),
                            new VersionDay(2, TODAY, 10, 1_000))
                    : List.of();
        }
    }

    /** Somebody looked a minute ago. */
    static final class Looked implements Post {

        @Override
        public boolean take(String who, Instant now, Duration lease) {
            return true;
        }

        @Override
        public Optional<Instant> lastLook() {
            return Optional.of(NOW.minusSeconds(60));
        }

        @Override
        public void looked(Instant at) {
            throw new UnsupportedOperationException("nobody watches here");
        }
    }
}
