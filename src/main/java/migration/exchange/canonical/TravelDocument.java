package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a person, codes mapped.
 *
 * @param expires last day of validity; null when it is for life or not stated
 * @param replaces number of the document of the same person in whose place it was issued
 */
public record TravelDocument(
        String category,
        String number,
        String issuer,
        @Nullable LocalDate expires,
        @Nullable String replaces) {

    /** A document of which no other is known that it replaces. */
    public TravelDocument(String category, String number, String issuer, @Nullable LocalDate expires) {
        this(category, number, issuer, expires, null);
    }
}
