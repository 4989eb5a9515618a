package migration.exchange.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a person: the identity. Names are normalised to NFC and trimmed, nothing else.
 *
 * @param latin name in Latin letters as given
 * @param georgian name in Georgian letters as given
 * @param matchKey collapsed form of the name that linkage compares
 * @param sex sex
 * @param birthDate birth date as far as known
 * @param citizenships ISO 3166-1 alpha-3 or the platform's special codes, in the order given
 * @param birthCountry country of birth
 * @param personalNumber Georgian personal number
 * @param document the document shown
 * @param former name before a marriage or a change of name, as given
 */
public record PersonDescription(
        @Nullable PersonName latin,
        @Nullable PersonName georgian,
        @Nullable String matchKey,
        Sex sex,
        @Nullable PartialDate birthDate,
        List<String> citizenships,
        @Nullable String birthCountry,
        @Nullable String personalNumber,
        @Nullable TravelDocument document,
        @Nullable PersonName former) {

    public PersonDescription {
        citizenships = List.copyOf(citizenships);
    }

    /** The same person, who had another name before; null leaves it unsaid. */
    public PersonDescription formerly(@Nullable PersonName name) {
        return new PersonDescription(
                latin, georgian, matchKey, sex, birthDate, citizenships, birthCountry, personalNumber, document, name);
    }

    /** The same person with another document, or none. */
    public PersonDescription with(@Nullable TravelDocument other) {
        return new PersonDescription(
                latin, georgian, matchKey, sex, birthDate, citizenships, birthCountry, personalNumber, other, former);
    }
}
