package migration.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** The verbatim: what was received, byte by byte. Everything else can be rebuilt from it. */
public interface Archive {

    /**
     * Appends a submission and returns when it is on disk. A submission that is there already is left as it is.
     *
     * @param body exactly {@code submission.bytes()} bytes
     * @return false when it was there already
     * @throws IOException when it could not be written or synced; nothing of it will be read back
     */
    boolean append(Submission submission, InputStream body) throws IOException;

    /** The submission of this id, if archived. */
    Optional<Submission> find(SubmissionId id);

    /**
     * The bytes of a submission, checked while read.
     *
     * @throws ArchiveDamagedException when read, if bytes on disk are not those that were written
     */
    InputStream open(SubmissionId id) throws IOException;

    /** A slice of the bytes of a submission. */
    byte[] slice(SubmissionId id, long offset, int length) throws IOException;
}
