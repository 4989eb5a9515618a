package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import migration.exchange.accounts.Arrivals.ContractUse;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.envelope.FeedId;
import migration.exchange.security.ClientCertificate;
import migration.exchange.supervision.Observed.Directions;
import migration.exchange.supervision.Observed.Filled;
import org.jspecify.annotations.Nullable;

/** Something that is not as agreed or expected, at one moment. None of them quotes a record. */
public sealed interface Finding {

    AlarmKind kind();

    /** The feed it is about; null when it is about none. */
    @Nullable
    FeedId feed();

    /** What of the feed it is about, such as a stream; the same as long as the cause is. */
    String subject();

    /** What its sentence names: texts, numbers, words, instants, days, durations, by the name of the place. */
    Map<String, Object> said();

    /** Nothing has come from any stream. @param due when something should have come at the latest */
    record FeedLate(FeedId feed, Duration late, Instant last, Instant due) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.FEED_LATE;
        }

        @Override
        public String subject() {
            return "";
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("feed", feed, "late", late, "last", last, "due", due);
        }
    }

    /** Nothing has come from one stream, while others of the feed go on. @param called what such a stream is called */
    record StreamSilent(FeedId feed, String stream, Words called, Duration late, Instant last) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.STREAM_SILENT;
        }

        @Override
        public String subject() {
            return stream;
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("feed", feed, "stream", stream, "called", called, "late", late, "last", last);
        }
    }

    /** Submissions have come behind one that has not. */
    record NumbersMissing(Gap gap, Words called) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.NUMBERS_MISSING;
        }

        @Override
        public FeedId feed() {
            return gap.feed();
        }

        @Override
        public String subject() {
            return gap.stream();
        }

        @Override
        public Map<String, Object> said() {
            return Map.of(
                    "feed", gap.feed(),
                    "stream", gap.stream(),
                    "called", called,
                    "first", gap.first(),
                    "last", gap.last(),
                    "missing", gap.missing());
        }
    }

    /** A day brought fewer or more records than such a weekday does. @param stream one stream; null for the whole feed */
    record VolumeOutside(FeedId feed, @Nullable String stream, LocalDate day, long records, Band band)
            implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.VOLUME_OUTSIDE;
        }

        @Override
        public String subject() {
            return stream == null ? day.toString() : day + " " + stream;
        }

        @Override
        public Map<String, Object> said() {
            String what = stream == null ? feed.toString() : feed + " " + stream;
            return Map.of(
                    "what",
                    what,
                    "day",
                    day,
                    "weekday",
                    day.getDayOfWeek(),
                    "records",
                    records,
                    "low",
                    band.low(),
                    "high",
                    band.high());
        }
    }

    /** Records wait because of a code that no list has, and had not waited before. */
    record CodeUnknown(FeedId feed, String rule, String value, long records, Instant since) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.CODE_UNKNOWN;
        }

        @Override
        public String subject() {
            return rule + " " + value;
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("feed", feed, "rule", rule, "value", value, "records", records, "since", since);
        }
    }

    /** Receipts and outcomes of a day disagree. */
    record AccountDiffers(FeedId feed, LocalDate day, long records) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.ACCOUNT_DIFFERS;
        }

        @Override
        public String subject() {
            return day.toString();
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("feed", feed, "day", day, "records", records);
        }
    }

    /** Records have waited in quarantine for longer than they should. */
    record QuarantineOld(FeedId feed, String rule, long records, Instant oldest) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.QUARANTINE_OLD;
        }

        @Override
        public String subject() {
            return rule;
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("feed", feed, "rule", rule, "records", records, "oldest", oldest);
        }
    }

    /** Messages that a broken machine kept from being processed. */
    record DeadLettersWait(String queue, long messages, Instant oldest) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.DEAD_LETTERS;
        }

        @Override
        public @Nullable FeedId feed() {
            return null;
        }

        @Override
        public String subject() {
            return queue;
        }

        @Override
        public Map<String, Object> said() {
            return Map.of("queue", queue, "messages", messages, "oldest", oldest);
        }
    }

    /** A certificate of an agency ends soon, or has. @param within the warning that is due: as many days before the end */
    record CertificateEnds(ClientCertificate certificate, int within, long daysLeft) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.CERTIFICATE_ENDS;
        }

        @Override
        public @Nullable FeedId feed() {
            return null;
        }

        /** The agency first: by it {@link Alarm.Cause#agency()} knows whom it concerns. */
        @Override
        public String subject() {
            return certificate.agency() + " " + certificate.shortFingerprint() + " " + within;
        }

        /** The holder is not named: it may be a person. */
        @Override
        public Map<String, Object> said() {
            return Map.of(
                    "agency", certificate.agency(),
                    "fingerprint", certificate.shortFingerprint(),
                    "until", certificate.until(),
                    "days", daysLeft);
        }
    }

    /** Too few records of a month state something. @param percent how many of a hundred should */
    record ElementMissing(Filled of, int percent) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.ELEMENT_MISSING;
        }

        @Override
        public FeedId feed() {
            return of.feed();
        }

        @Override
        public String subject() {
            return of.month() + " " + of.element();
        }

        @Override
        public Map<String, Object> said() {
            return Map.of(
                    "feed", of.feed(),
                    "element", of.element(),
                    "month", of.month(),
                    "missing", of.missing(),
                    "records", of.records(),
                    "percent", percent);
        }
    }

    /** Of one point, in a month, far more records go one way than the other. */
    record PointUneven(Directions of) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.POINT_UNEVEN;
        }

        @Override
        public FeedId feed() {
            return of.feed();
        }

        @Override
        public String subject() {
            return of.month() + " " + of.point();
        }

        @Override
        public Map<String, Object> said() {
            return Map.of(
                    "feed", of.feed(),
                    "point", of.point(),
                    "month", of.month(),
                    "one", of.one(),
                    "ones", of.ones(),
                    "other", of.other(),
                    "others", of.others());
        }
    }

    /** Submissions still follow a version of the contract that has a successor. */
    record ContractOld(ContractUse use, int newest) implements Finding {
        @Override
        public AlarmKind kind() {
            return AlarmKind.CONTRACT_OLD;
        }

        @Override
        public FeedId feed() {
            return use.contract().feed();
        }

        @Override
        public String subject() {
            return "v" + use.contract().major();
        }

        @Override
        public Map<String, Object> said() {
            return Map.of(
                    "feed", feed(),
                    "major", use.contract().major(),
                    "newest", newest,
                    "submissions", use.submissions(),
                    "last", use.last());
        }
    }
}
