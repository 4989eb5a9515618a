package migration.exchange.security;

import java.time.Duration;
import java.time.Instant;

/**
 * A certificate with which an agency's programs show themselves to what stands before the platform. Kept so that its end is
 * watched; the certificate itself is not kept.
 *
 * @param agency whose it is
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits
 * @param holder distinguished name of the holder (RFC 2253)
 * @param from first moment of its validity
 * @param until last moment of its validity
 * @param addedBy name of the account that registered it
 */
public record ClientCertificate(
        String agency,
        String fingerprint,
        String holder,
        Instant from,
        Instant until,
        Instant addedAt,
        String addedBy) {

    private static final int SHORT = 16;

    /** Enough of the fingerprint to know it by. */
    public String shortFingerprint() {
        return fingerprint.substring(0, SHORT);
    }

    /** Whole days that are left, none once it has ended. */
    public long daysLeft(Instant now) {
        return Math.max(0, Duration.between(now, until).toDays());
    }
}
