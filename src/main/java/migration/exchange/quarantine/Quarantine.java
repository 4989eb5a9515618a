package migration.exchange.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;

/** Port of the quarantine. Waits while the store is away. */
public interface Quarantine {

    /** Puts records in; a repeat changes nothing, above all not a case that is closed already. */
    void admit(List<QuarantinedRecord> records);

    /** Whether there is such a case, closed or not. */
    boolean has(String id);

    /** One case; gives up after seconds. */
    Optional<QuarantinedRecord> find(String id);

    /** Closes a case as released by a correction; one that comes again, or was taken back since, changes nothing. */
    void release(String id, Submission correction);

    /**
     * Lets a released case wait again, since its correction is taken back, and with it those cases of the record that the
     * correction had overtaken; repeats change nothing.
     */
    void reopen(String id, String sourceId, Submission withdrawal);

    /** Closes waiting cases of a record whose version is not newer than one now accepted. */
    void overtake(FeedId feed, List<Overtaking> accepted);

    /** Those of the records of a feed of which a case waits. */
    Set<String> waiting(FeedId feed, Collection<String> sourceIds);

    /** A page of cases, oldest first. */
    Page list(Query query);

    /** How many records of a feed wait. */
    long waiting(FeedId feed);

    /** Waiting cases by cause. */
    List<Cause> causes(@Nullable FeedId feed);

    /** What has come into the quarantine since a day, whatever has become of it, by code and day of receipt. */
    List<Admission> admissions(@Nullable FeedId feed, LocalDate from);

    /** Codes that no list has, of waiting cases. */
    List<UnknownCode> unknownCodes();

    /** An accepted version that may close cases. */
    record Overtaking(String sourceId, int version, String submission) {}

    /**
     * A query; null filters nothing.
     *
     * @param mend the job that released them by a rule
     * @param except cases of these feeds are not found
     * @param after the cursor of the page before
     */
    record Query(
            @Nullable FeedId feed,
            @Nullable String code,
            QuarantinedRecord.@Nullable State state,
            @Nullable String sourceId,
            @Nullable String mend,
            Set<FeedId> except,
            @Nullable String after,
            int size) {}

    /** A page of cases with the number that match in all; {@code next} is null on the last one. */
    record Page(
            List<QuarantinedRecord> records,
            long total,
            @Nullable String next) {}

    /** A cause: how many wait, since when. */
    record Cause(FeedId feed, String code, long count, Instant oldest) {}

    /** So many records were kept by a code; one that is kept by two counts for both. @param day Asia/Tbilisi */
    record Admission(FeedId feed, String code, LocalDate day, long records) {}

    /**
     * A code that no list has.
     *
     * @param rule code of the rule that does not know it, such as {@code CODE_UNKNOWN_COUNTRY}
     * @param value the value; {@link #NO_CODE} for all that do not look like a code, so that nothing of a person is told on
     * @param records how many cases of it wait
     * @param since since when the first of them waits
     */
    record UnknownCode(FeedId feed, String rule, String value, long records, Instant since) {

        /** Stands for whatever is too long for a code. */
        public static final String NO_CODE = "*";
    }
}
