package migration.exchange.erasure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;

/** Port of what archived records say, as the pipeline reads them. */
public interface Verbatims {

    /**
     * Records of a submission that stand around byte offsets or at positions; those erased before are left out.
     *
     * @return empty when the submission is damaged
     * @throws IOException when the archive cannot be read
     */
    Optional<List<Seen>> read(Submission submission, Set<Long> offsets, Set<Integer> positions) throws IOException;

    /**
     * A record as it stands in the archive.
     *
     * @param place where
     * @param sourceId the agency's id, null when it could not be read
     * @param version the version, 0 when it could not be read
     * @param person who it says it is about; null when it does not pass the gate
     */
    record Seen(
            RecordPlace place,
            @Nullable String sourceId,
            int version,
            @Nullable PersonDescription person) {

        /** Whether a byte of the submission belongs to it. */
        public boolean holds(long offset) {
            return offset >= place.offset() && offset < place.offset() + place.length();
        }
    }
}
