package migration.exchange.replay;

import java.io.IOException;
import java.util.List;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.RecordDocument;

/** Port of the steps of the pipeline up to the store: archived submissions become records again. */
public interface Reproduction {

    /**
     * A part of a submission.
     *
     * @param claimCheck names it
     * @param records records in it
     */
    record Part(String claimCheck, int records) {}

    /** The parts of a submission; none for a damaged one. */
    List<Part> split(SubmissionId submission) throws IOException;

    /** The records of a part that pass the gate. */
    List<RecordDocument> records(Part part) throws IOException;
}
