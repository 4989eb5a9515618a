package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A residence permit case as far as it has come.
 *
 * @param type letter of Article 15 of the Law on the Legal Status of Aliens
 * @param reason statistical reason: EMP, EDUC, FAM, OTH ...
 * @param status {@code APPLIED}, {@code GRANTED}, {@code REFUSED}, {@code ENDED}
 * @param stage {@code INITIAL} or {@code EXTENSION}
 */
public record ResidencePermit(
        PersonDescription person,
        String type,
        String reason,
        String status,
        String stage,
        LocalDate applied,
        @Nullable LocalDate decided,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String refusalGround,
        @Nullable LocalDate ended)
        implements CanonicalRecord {}
