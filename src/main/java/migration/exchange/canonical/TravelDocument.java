package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document of a person, codes mapped. */
public record TravelDocument(
        String category,
        String number,
        String issuer,
        @Nullable LocalDate expires) {}
