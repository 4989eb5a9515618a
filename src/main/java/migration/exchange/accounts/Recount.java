package migration.exchange.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;

/**
 * Port that holds the receipts against something they are not computed from. A receipt is told by events how many records
 * were found and what became of them, and adds that up as it goes; beside it the outcome of every batch is kept by itself.
 * Here the places of the records in the outcomes are counted, each once, and must be as many as the receipts say.
 */
public interface Recount {

    /**
     * Where receipts and outcomes disagree, by feed and day of receipt; empty when everything adds up. What is under way
     * is no difference: of an open submission the outcomes may be more than its receipt tells so far, never less.
     *
     * @param feeds the feeds to look at
     * @throws RuntimeException the store is away
     */
    List<Difference> differences(Collection<FeedId> feeds);

    /**
     * A difference.
     *
     * @param day day of receipt, Asia/Tbilisi
     * @param records how many records are told and not proved, or proved and not told; above 0
     * @param submissions some of the submissions that it is about
     */
    record Difference(FeedId feed, LocalDate day, long records, List<SubmissionId> submissions) {

        public Difference {
            submissions = List.copyOf(submissions);
        }
    }
}
