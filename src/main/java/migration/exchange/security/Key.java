package migration.exchange.security;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential of an agency's program, beside the agency's account.
 *
 * @param id client id at the token service; begins with the prefix of the environment
 * @param agency the agency whose feeds it opens
 * @param environment where it opens them
 * @param secretHash bcrypt hash of the secret
 * @param madeAt when it was made
 * @param madeBy name of the account that made it
 * @param lastUsed the last day on which a token was asked for with it, Asia/Tbilisi; null before the first
 * @param revocation its end; null while it is good
 */
public record Key(
        String id,
        String agency,
        Environment environment,
        String secretHash,
        Instant madeAt,
        String madeBy,
        @Nullable LocalDate lastUsed,
        @Nullable Revocation revocation) {

    /** The end of a key. @param by name of the account that revoked it */
    public record Revocation(Instant at, String by, String reason) {}

    public boolean isGood() {
        return revocation == null;
    }

    Key usedOn(LocalDate day) {
        return new Key(id, agency, environment, secretHash, madeAt, madeBy, day, revocation);
    }

    Key revoked(Revocation end) {
        return new Key(id, agency, environment, secretHash, madeAt, madeBy, lastUsed, end);
    }

    @Override
    public String toString() {
        return id + " (" + agency + ")";
    }
}
