package migration.exchange.validation.rules;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.normalization.CodeLists;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/** What holds for every description of a person: codes of sex and countries, a birth date that exists. */
public final class PersonRule {

    private final CodeRule sexes;
    private final CountryRule countries;

    public PersonRule(CodeLists lists, String agency) {
        sexes = new CodeRule(lists.of(agency, "sexes"), "CODE_UNKNOWN_SEX");
        countries = new CountryRule(lists.of(agency, "countries"));
    }

    /**
     * Checks a person.
     *
     * @param path path of the person below the record
     * @param day day of the event
     */
    public void check(String path, Person person, LocalDate day, Findings findings) {
        sexes.check(path + "/personSex", person.getPersonSex(), day, findings);
        List<String> citizenships = person.getPersonCitizenships();
        for (int i = 0; i < citizenships.size(); i++) {
            countries.check(citizenship(path, i), citizenships.get(i), day, findings);
        }
        checkBirthCountry(path, person, day, findings);
        checkBirthDate(path, person.getPersonBirthDate(), findings);
    }

    /** Path of the n-th citizenship, from 0. */
    public static String citizenship(String path, int index) {
        return path + "/personCitizenship[" + (index + 1) + "]";
    }

    /** A country of birth may be no more, if it still was on the day of birth. */
    private void checkBirthCountry(String path, Person person, LocalDate day, Findings findings) {
        String country = person.getPersonBirthCountry();
        if (country == null) {
            return;
        }
        boolean then = Births.earliest(person)
                .map(born -> countries.knownOn(country, born))
                .orElse(false);
        if (!then) {
            countries.check(path + "/personBirthCountry", country, day, findings);
        }
    }

    /** The lexical form admits 30 February; the calendar does not. */
    private static void checkBirthDate(String path, @Nullable String text, Findings findings) {
        if (text != null && Births.earliest(text).isEmpty()) {
            findings.error(Layer.RULE, "DATE_IMPOSSIBLE", path + "/personBirthDate", text, null);
        }
    }
}
