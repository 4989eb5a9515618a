package migration.exchange.canonical;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One person's passage of one checkpoint. Direction {@code IN} or {@code OUT}; mode {@code AIR}, {@code ROAD}, {@code RAIL},
 * {@code SEA}; {@code fallBack} when it was recorded by a fall-back procedure and entered later.
 */
public record BorderCrossing(
        PersonDescription person,
        String direction,
        OffsetDateTime timestamp,
        String checkpoint,
        String mode,
        @Nullable String purpose,
        @Nullable String visaNumber,
        @Nullable String permitNumber,
        @Nullable String conveyance,
        boolean fallBack)
        implements CanonicalRecord {}
