package migration.exchange.erasure;

import java.util.List;
import migration.exchange.envelope.SubmissionId;

/**
 * What there is of a person, named without names and numbers.
 *
 * @param records records to be erased with all their versions
 * @param places where versions of them stand, and versions of other records that once named the person
 * @param identities ids of what was said of the person
 * @param damaged damaged submissions that name the person: nothing of them was judged, they are blanked as a whole
 */
public record Finding(
        List<ErasedRecord> records, List<ErasedPlace> places, List<String> identities, List<SubmissionId> damaged) {

    /** Whether there is nothing. */
    public boolean hasNothing() {
        return records.isEmpty() && places.isEmpty() && identities.isEmpty() && damaged.isEmpty();
    }
}
