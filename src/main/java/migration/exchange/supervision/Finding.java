package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import migration.exchange.accounts.Arrivals.ContractUse;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.security.ClientCertificate;
import migration.exchange.supervision.Observed.Directions;
import migration.exchange.supervision.Observed.Filled;
import migration.exchange.validation.ReaderDifferences;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as agreed or expected, at one moment. None quotes a record.
 *
 * @param kind what it is
 * @param feed the feed it is about; null when it is about none
 * @param subject what of the feed it is about, such as a stream; the same as long as the cause is
 * @param said what its sentence names: texts, numbers, words, instants, days, durations, by the name of the place
 */
public record Finding(AlarmKind kind, @Nullable FeedId feed, String subject, Map<String, Object> said) {

    public Finding {
        said = Map.copyOf(said);
    }

    /** Nothing has come from any stream. @param due when something should have come at the latest */
    static Finding feedLate(FeedId feed, Duration late, Instant last, Instant due) {
        return new Finding(AlarmKind.FEED_LATE, feed, "", Map.of("feed", feed, "late", late, "last", last, "due", due));
    }

    /** Nothing has come from one stream, while others of the feed go on. @param called what such a stream is called */
    static Finding streamSilent(FeedId feed, String stream, Words called, Duration late, Instant last) {
        return new Finding(
                AlarmKind.STREAM_SILENT,
                feed,
                stream,
                Map.of("feed", feed, "stream", stream, "called", called, "late", late, "last", last));
    }

    /** Submissions have come behind one that has not. */
    static Finding numbersMissing(Gap gap, Words called) {
        return new Finding(
                AlarmKind.NUMBERS_MISSING,
                gap.feed(),
                gap.stream(),
                Map.of(
                        "feed", gap.feed(),
                        "stream", gap.stream(),
                        "called", called,
                        "first", gap.first(),
                        "last", gap.last(),
                        "missing", gap.missing()));
    }

    /** A day brought fewer or more records than such a weekday does. @param stream one stream; null for the whole feed */
    static Finding volumeOutside(FeedId feed, @Nullable String stream, LocalDate day, long records, Band band) {
        return new Finding(
                AlarmKind.VOLUME_OUTSIDE,
                feed,
                stream == null ? day.toString() : day + " " + stream,
                Map.of(
                        "what",
                        stream == null ? feed.toString() : feed + " " + stream,
                        "day",
                        day,
                        "weekday",
                        day.getDayOfWeek(),
                        "records",
                        records,
                        "low",
                        band.low(),
                        "high",
                        band.high()));
    }

    /** Records wait because of a code that no list has, and had not waited before. */
    static Finding codeUnknown(FeedId feed, String rule, String value, long records, Instant since) {
        return new Finding(
                AlarmKind.CODE_UNKNOWN,
                feed,
                rule + " " + value,
                Map.of("feed", feed, "rule", rule, "value", value, "records", records, "since", since));
    }

    /** Receipts and outcomes of a day disagree. */
    static Finding accountDiffers(FeedId feed, LocalDate day, long records) {
        return new Finding(
                AlarmKind.ACCOUNT_DIFFERS, feed, day.toString(), Map.of("feed", feed, "day", day, "records", records));
    }

    /** Records have waited in quarantine for longer than they should. */
    static Finding quarantineOld(FeedId feed, String rule, long records, Instant oldest) {
        return new Finding(
                AlarmKind.QUARANTINE_OLD,
                feed,
                rule,
                Map.of("feed", feed, "rule", rule, "records", records, "oldest", oldest));
    }

    /** Messages that a broken machine kept from being processed. */
    static Finding deadLettersWait(String queue, long messages, Instant oldest) {
        return new Finding(
                AlarmKind.DEAD_LETTERS, null, queue, Map.of("queue", queue, "messages", messages, "oldest", oldest));
    }

    /** The readers in one pass and in two have made different things of records. @param last the latest of them */
    static Finding readersDiffer(ReaderDifferences.Found last, int times) {
        ContractId contract = last.difference().contract();
        return new Finding(
                AlarmKind.READERS_DIFFER,
                contract.feed(),
                "v" + contract.major(),
                Map.of(
                        "feed", contract.feed(),
                        "major", contract.major(),
                        "last", last.at(),
                        "times", times));
    }

    /**
     * A certificate of an agency ends soon, or has. The agency stands first in the subject: by it {@link Alarm.Cause#agency()}
     * knows whom it concerns. The holder is not named: it may be a person.
     *
     * @param within the warning that is due: as many days before the end
     */
    static Finding certificateEnds(ClientCertificate certificate, int within, long daysLeft) {
        return new Finding(
                AlarmKind.CERTIFICATE_ENDS,
                null,
                certificate.agency() + " " + certificate.shortFingerprint() + " " + within,
                Map.of(
                        "agency", certificate.agency(),
                        "fingerprint", certificate.shortFingerprint(),
                        "until", certificate.until(),
                        "days", daysLeft));
    }

    /** Too few records of a month state something. @param percent how many of a hundred should */
    static Finding elementMissing(Filled of, int percent) {
        return new Finding(
                AlarmKind.ELEMENT_MISSING,
                of.feed(),
                of.month() + " " + of.element(),
                Map.of(
                        "feed", of.feed(),
                        "element", of.element(),
                        "month", of.month(),
                        "missing", of.missing(),
                        "records", of.records(),
                        "percent", percent));
    }

    /** Of one point, in a month, far more records go one way than the other. */
    static Finding pointUneven(Directions of) {
        return new Finding(
                AlarmKind.POINT_UNEVEN,
                of.feed(),
                of.month() + " " + of.point(),
                Map.of(
                        "feed", of.feed(),
                        "point", of.point(),
                        "month", of.month(),
                        "one", of.one(),
                        "ones", of.ones(),
                        "other", of.other(),
                        "others", of.others()));
    }

    /** Submissions still follow a version of the contract that has a successor. */
    static Finding contractOld(ContractUse use, int newest) {
        FeedId feed = use.contract().feed();
        return new Finding(
                AlarmKind.CONTRACT_OLD,
                feed,
                "v" + use.contract().major(),
                Map.of(
                        "feed", feed,
                        "major", use.contract().major(),
                        "newest", newest,
                        "submissions", use.submissions(),
                        "last", use.last()));
    }
}
