package migration.exchange.erasure;

import java.io.IOException;
import java.util.Optional;
import migration.exchange.jobs.Job;

/** Where erasures are prepared and ordered. The order names exactly what was found before, nothing that came since. */
public interface ErasureDesk {

    /**
     * What was found.
     *
     * @param id by which it is ordered
     */
    record Preview(String id, Finding finding) {}

    /**
     * Looks for all that there is. Reads the whole archive once when numbers are asked for. What was asked is kept nowhere.
     *
     * @throws IOException when the archive cannot be read
     */
    Preview find(Question question) throws IOException;

    /** What was found under an id. */
    Optional<Finding> finding(String id);

    /** Begins to erase what was found. */
    Job order(String finding, LegalBasis basis, String caseNumber, String by);
}
