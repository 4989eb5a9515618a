package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visa case as far as it has come.
 *
 * @param category category of Article 7 of the Law on the Legal Status of Aliens, A1 to T
 * @param post consular post or portal that handles it
 * @param status {@code APPLIED}, {@code ISSUED}, {@code REFUSED}; a case that was annulled is a cancelled record and has
 *     none
 * @param entries {@code SINGLE} or {@code MULTIPLE}
 * @param stayDays days of stay allowed
 */
public record VisaCase(
        PersonDescription person,
        String category,
        String post,
        String status,
        @Nullable String entries,
        @Nullable Integer stayDays,
        LocalDate applied,
        @Nullable LocalDate decided,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String visaNumber,
        @Nullable String refusalGround)
        implements CanonicalRecord {}
