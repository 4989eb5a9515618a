package migration.exchange.erasure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.TravelDocument;
import org.jspecify.annotations.Nullable;

/**
 * By what a person is looked for. Kept in memory only, and only while it is looked for.
 *
 * @param personalNumber Georgian personal number
 * @param documentNumber number of a document of any kind, also of one that has been replaced since
 * @param citizenship ISO 3166-1 alpha-3, with a document number
 */
public record PersonNumbers(
        @Nullable String personalNumber,
        @Nullable String documentNumber,
        @Nullable String citizenship) {

    /** The numbers themselves. */
    List<String> texts() {
        return Stream.of(personalNumber, documentNumber)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the description of a person carries one of them. */
    boolean fit(PersonDescription person) {
        if (personalNumber != null && personalNumber.equals(person.personalNumber())) {
            return true;
        }
        TravelDocument document = person.document();
        return document != null
                && (isNumber(document.number()) || isNumber(document.replaces()))
                && (person.citizenships().contains(citizenship)
                        || document.issuer().equals(citizenship));
    }

    private boolean isNumber(@Nullable String number) {
        return documentNumber != null && number != null && upper(documentNumber).equals(upper(number));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
