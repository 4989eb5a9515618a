package migration.exchange.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The archive in the order of receipt: by instant of receipt, then by id, over all that write to it. What two processes
 * took at the same moment stands in it twice, as in the archive.
 */
public interface Chronicle {

    /**
     * Begins to read.
     *
     * @param mark where an earlier reading stood; null to begin at the beginning
     * @throws IllegalArgumentException when it is not a mark
     * @throws IOException when the archive cannot be read
     */
    Reading read(@Nullable String mark) throws IOException;

    /** Submissions that this process has seen in the archive. */
    int size();

    /** One way through the archive, for one thread. */
    interface Reading extends Closeable {

        /**
         * The next submission; empty when all that has been archived so far was given. Who asks again later is given
         * what has been archived since, in its own order of receipt.
         *
         * @throws ArchiveDamagedException when a part of the archive that is no unfinished end cannot be read
         */
        Optional<Submission> next() throws IOException;

        /** Where it stands: a reading that begins here gives what comes after the submission given last. */
        String mark();
    }
}
