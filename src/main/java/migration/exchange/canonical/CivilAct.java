package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of civil status of one person, or an address registration.
 *
 * @param act {@code BIRTH}, {@code DEATH}, {@code MARRIAGE}, {@code CHANGE_OF_NAME}, {@code ADDRESS}
 * @param day day on which it happened
 * @param registered day on which it was registered
 * @param country where it happened, alpha-3; null in Georgia
 * @param region where the person lives after it, ISO 3166-2; null abroad or when not said
 * @param motherCitizenship of a birth, alpha-3 or {@code STLS}
 */
public record CivilAct(
        PersonDescription person,
        String act,
        LocalDate day,
        LocalDate registered,
        @Nullable String country,
        @Nullable String region,
        @Nullable String motherCitizenship)
        implements CanonicalRecord {}
