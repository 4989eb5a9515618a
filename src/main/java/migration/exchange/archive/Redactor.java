package migration.exchange.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.SubmissionId;

/**
 * Takes pieces out of archived submissions, for erasures: the one way in which archived bytes ever change. Lengths and
 * places stay as they are.
 */
public interface Redactor {

    /**
     * Overwrites pieces of submissions wherever these stand, in the part of every process. What a steward gave as the reason
     * of a correction is blanked with it. Survives a crash at any instant: either nothing is overwritten, or all of it is,
     * by whoever opens or reads the archive next. A repeat changes nothing.
     *
     * @param pieces by submission; memory grows with their number
     * @throws IOException when it cannot be read or written
     */
    void overwrite(Map<SubmissionId, List<Piece>> pieces) throws IOException;

    /** Deletes what was cut off after crashes and never acknowledged. */
    void deleteTornTails() throws IOException;

    /**
     * Bytes to be written instead of as many others.
     *
     * @param offset byte offset in the submission
     * @param bytes the new ones
     */
    record Piece(long offset, byte[] bytes) {}
}
