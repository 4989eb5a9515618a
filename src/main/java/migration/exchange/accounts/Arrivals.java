package migration.exchange.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/**
 * Port of what has come when: counts of receipts by feed, stream and day of receipt. Corrections made here are left out, and
 * so is a submission whose envelope could not be read: nobody knows of which stream it is.
 */
public interface Arrivals {

    /**
     * What has come, by feed, stream and day.
     *
     * @param from first day of receipt, Asia/Tbilisi
     * @throws RuntimeException the store is away
     */
    List<StreamDay> since(LocalDate from);

    /** Which of the numbers between the lowest and the highest that a stream has sent since a day have not come. */
    List<Gap> gaps(LocalDate from);

    /** Contracts in use since a day, by feed and version; those that nobody sent in are left out. */
    List<ContractUse> contracts(LocalDate from);

    /** In which version of its contract a feed came since a day, by day of receipt. */
    List<VersionDay> versions(FeedId feed, LocalDate from);

    /**
     * What a stream sent in a day.
     *
     * @param day day of receipt, Asia/Tbilisi
     * @param submissions how many came, signs of life included
     * @param received records found in them
     * @param last when the last of them was received
     * @param through the latest instant up to which the stream says to have told all
     */
    record StreamDay(
            FeedId feed,
            String stream,
            LocalDate day,
            long submissions,
            long received,
            Instant last,
            Instant through) {}

    /**
     * Numbers that a stream has left out, the first run of them.
     *
     * @param first the first missing number
     * @param last the last of those that follow it without a break
     * @param missing how many are missing in all
     * @param noticed when the number behind the run was received
     */
    record Gap(FeedId feed, String stream, long first, long last, long missing, Instant noticed) {}

    /** So many submissions with so many records followed a contract in one version, the last one at an instant. */
    record ContractUse(ContractId contract, long submissions, long records, Instant last) {}

    /** So many submissions with so many records followed a major version on a day (Asia/Tbilisi). */
    record VersionDay(int major, LocalDate day, long submissions, long records) {}
}
