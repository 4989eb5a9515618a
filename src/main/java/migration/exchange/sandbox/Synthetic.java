package migration.exchange.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import migration.exchange.normalization.PersonalNumber;

/**
 * By what invented persons are known: a personal number whose third digit is 9, which no office has given out; a document
 * whose number begins with {@value #PREFIX} or is one of the sandbox's own persons'; where there is neither, the surname of a
 * specimen.
 *
 * @param documents numbers of the documents of the sandbox's own persons
 */
public record Synthetic(Set<String> documents) {

    /** Beginning of the numbers of invented documents. */
    public static final String PREFIX = "TEST";

    /** Surnames of persons without any number, as on the specimens of passports. */
    static final Set<String> SURNAMES = Set.of("SPECIMEN", "ნიმუში");

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{11}(?![0-9])");
    private static final int RESERVED = 2;

    public Synthetic {
        documents = Set.copyOf(documents);
    }

    /** The personal numbers in a text: all of it, with blanks between the digits or without, or eleven digits in a row. */
    static List<String> personalNumbers(String text) {
        String number = PersonalNumber.withoutBlanks(text);
        return NUMBER.matcher(NUMBER.matcher(number).matches() ? number : text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Whether a personal number is one of the reserved range. */
    static boolean isReserved(String personalNumber) {
        return personalNumber.charAt(RESERVED) == '9';
    }

    /** Whether the number of a document is an invented one. */
    boolean isDocument(String number) {
        return number.startsWith(PREFIX) || documents.contains(number);
    }
}
