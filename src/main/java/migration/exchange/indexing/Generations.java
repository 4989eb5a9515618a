package migration.exchange.indexing;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Generations of the national store: one serves, others are filled beside it or kept for going back. All calls wait while
 * the store is away.
 */
public interface Generations {

    /**
     * One of them.
     *
     * @param number counted from 1
     * @param serving whether readers and writers use it
     * @param documents documents of each of its indices, as of the last refresh
     * @param note what was kept with it
     */
    record Generation(
            int number,
            boolean serving,
            Map<String, Long> documents,
            @Nullable String note) {}

    /** Writes into one generation. */
    interface Writer {

        /** Like {@link NationalStore#write}. */
        List<WriteResult> write(List<RecordDocument> documents);

        /** Writes what is said of persons in documents that are themselves left out. */
        void writeIdentities(List<RecordDocument> documents);
    }

    /** All that are there, the first first. */
    List<Generation> list();

    /** The number of the one that serves. */
    int serving();

    /** Makes a generation, or lets one that is there be written. */
    void open(int generation);

    /** A writer into a generation that is open; it remembers which identities it wrote. */
    Writer writer(int generation);

    /** Holds up all writing into a generation; what was under way is written when this returns. Writers wait. */
    void fence(int generation);

    /** Lets writing go on. */
    void free(int generation);

    /** Lets a generation serve instead of another, in one step. */
    void serve(int generation, int instead);

    /** Keeps a text with a generation. */
    void note(int generation, String text);

    /** Deletes a generation. */
    void drop(int generation);

    /**
     * Compares all records of two generations, as they are now. Streams both; memory does not grow with them.
     *
     * @param goesOn asked all the time; once false, comparing ends and what is returned is not whole
     */
    Comparison compare(int serving, int other, BooleanSupplier goesOn);

    /** Those of some differences that are still there. */
    List<Comparison.Difference> again(int serving, int other, List<Comparison.Difference> differences);
}
