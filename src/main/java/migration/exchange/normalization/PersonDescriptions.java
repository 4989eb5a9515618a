package migration.exchange.normalization;

import com.ibm.icu.text.Normalizer2;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import migration.exchange.canonical.PartialDate;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.TravelDocument;
import org.jspecify.annotations.Nullable;

/**
 * Translates what a contract says of a person and the document shown. Names stay as given but for NFC and blanks at the
 * ends; codes are mapped by the day of the event.
 */
public final class PersonDescriptions {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final CodeMap sexes;
    private final CodeMap countries;
    private final CodeMap categories;
    private final UnaryOperator<String> mendGeorgian;
    private final UnaryOperator<String> mendNumber;

    public PersonDescriptions(CodeLists lists, String agency) {
        this(lists, agency, UnaryOperator.identity());
    }

    /** @param mendGeorgian mends a habit of the source in a part of a Georgian name, for the match key only */
    public PersonDescriptions(CodeLists lists, String agency, UnaryOperator<String> mendGeorgian) {
        this(lists, agency, mendGeorgian, UnaryOperator.identity());
    }

    /**
     * @param mendGeorgian mends a habit of the source in a part of a Georgian name, for the match key only
     * @param mendNumber mends a habit of the source in a personal number
     */
    public PersonDescriptions(
            CodeLists lists, String agency, UnaryOperator<String> mendGeorgian, UnaryOperator<String> mendNumber) {
        sexes = lists.of(agency, "sexes");
        countries = lists.of(agency, "countries");
        categories = lists.of(agency, "document-categories");
        this.mendGeorgian = mendGeorgian;
        this.mendNumber = mendNumber;
    }

    /**
     * The description.
     *
     * @param document the document shown, null when none was
     * @param day day of the event
     */
    public PersonDescription describe(Person person, @Nullable TravelDocument document, LocalDate day) {
        PersonName latin = name(person.getPersonName());
        PersonName georgian = name(person.getPersonNameGeorgian());
        return new PersonDescription(
                latin,
                georgian,
                key(latin, georgian),
                Sex.valueOf(sexes.translate(person.getPersonSex(), day)),
                Optional.ofNullable(person.getPersonBirthDate())
                        .map(PartialDate::parse)
                        .orElse(null),
                citizenships(person, day),
                country(person.getPersonBirthCountry(), day),
                number(person.getPersonNationalIdentification()),
                document(document, day),
                null);
    }

    private List<String> citizenships(Person person, LocalDate day) {
        return person.getPersonCitizenships().stream()
                .map(code -> countries.translate(code, day))
                .toList();
    }

    private @Nullable String country(@Nullable String code, LocalDate day) {
        return code == null ? null : countries.translate(code, day);
    }

    private @Nullable String number(@Nullable String number) {
        return number == null ? null : mendNumber.apply(number);
    }

    private migration.exchange.canonical.@Nullable TravelDocument document(
            @Nullable TravelDocument shown, LocalDate day) {
        if (shown == null) {
            return null;
        }
        return new migration.exchange.canonical.TravelDocument(
                categories.translate(shown.getCategory(), day),
                shown.getNumber(),
                countries.translate(shown.getIssuerCountry(), day),
                shown.getExpirationDate());
    }

    /** The key of the Latin name, which all agencies have; of the Georgian one where there is no Latin. */
    private @Nullable String key(@Nullable PersonName latin, @Nullable PersonName georgian) {
        if (latin != null) {
            return NameKey.of(latin.surname(), latin.givenName());
        }
        if (georgian == null) {
            return null;
        }
        String given = georgian.givenName();
        return NameKey.of(mendGeorgian.apply(georgian.surname()), given == null ? null : mendGeorgian.apply(given));
    }

    /** A name as given, but for NFC and blanks at the ends; null when there is none. */
    public static @Nullable PersonName name(migration.exchange.contract.frame.v1.@Nullable PersonName name) {
        if (name == null) {
            return null;
        }
        String given = name.getGivenName();
        return new PersonName(clean(name.getSurName()), given == null ? null : clean(given));
    }

    private static String clean(String text) {
        return NFC.normalize(text).strip();
    }
}
