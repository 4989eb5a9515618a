package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's registration with a consulate abroad as far as it has come. The address stays in the verbatim: nothing is
 * counted by it.
 *
 * @param hostCountry country in which the citizen stays, ISO 3166-1 alpha-3
 * @param hostCity city there as given
 * @param purpose purpose of the stay: WORK, STUDY, FAMILY ...
 * @param familyMembers members of the family registered with the citizen
 * @param status {@code REGISTERED} or {@code ENDED}
 * @param registered first day
 * @param changed day of the last change
 * @param ended first day on which the citizen is not registered any more
 * @param deregistrationReason why it ended: RETURNED, MOVED, DIED ...
 */
public record ConsularRegistration(
        PersonDescription person,
        String hostCountry,
        @Nullable String hostCity,
        String purpose,
        @Nullable Integer familyMembers,
        String status,
        LocalDate registered,
        @Nullable LocalDate changed,
        @Nullable LocalDate ended,
        @Nullable String deregistrationReason)
        implements CanonicalRecord {}
