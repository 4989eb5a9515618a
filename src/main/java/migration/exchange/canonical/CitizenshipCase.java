package migration.exchange.canonical;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of acquisition or loss of Georgian citizenship as far as it has come.
 *
 * @param act {@code ACQUISITION} or {@code LOSS}
 * @param ground ground by the Organic Law on Georgian Citizenship: ORDINARY, RESTORED, RENUNCIATION ...
 * @param status {@code APPLIED}, {@code GRANTED}, {@code REFUSED}, {@code TERMINATED}
 * @param formerCitizenships held before that of Georgia, alpha-3 or {@code STLS}, the main one first
 * @param newCitizenship for which that of Georgia was given up or lost
 * @param oath day on which the new citizen took the oath
 * @param lost day from which the person is no longer a citizen
 */
public record CitizenshipCase(
        PersonDescription person,
        String act,
        String ground,
        String status,
        LocalDate applied,
        @Nullable LocalDate decided,
        List<String> formerCitizenships,
        @Nullable String newCitizenship,
        @Nullable LocalDate oath,
        @Nullable LocalDate lost)
        implements CanonicalRecord {

    public CitizenshipCase {
        formerCitizenships = List.copyOf(formerCitizenships);
    }
}
