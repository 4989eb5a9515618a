package migration.exchange.validation.rules;

import migration.exchange.contract.frame.v1.Person;
import migration.exchange.contract.frame.v1.PersonName;
import migration.exchange.normalization.GeorgianRomanization;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/** A name in Georgian letters has no letters of another script: look-alikes cannot be seen, but are not found. */
public final class GeorgianNameRule {

    private GeorgianNameRule() {}

    /**
     * One finding for a name, at its first part that has such a letter.
     *
     * @param path path of the person below the record
     */
    public static void check(String path, Person person, Findings findings) {
        PersonName name = person.getPersonNameGeorgian();
        if (name == null) {
            return;
        }
        String below = path + "/personNameGeorgian/";
        if (mixed(name.getSurName())) {
            findings.warning(Layer.RULE, "NAME_WRONG_SCRIPT", below + "surName", name.getSurName(), null);
        } else if (mixed(name.getGivenName())) {
            findings.warning(Layer.RULE, "NAME_WRONG_SCRIPT", below + "givenName", name.getGivenName(), null);
        }
    }

    private static boolean mixed(@Nullable String part) {
        return part != null
                && part.chars().anyMatch(c -> Character.isLetter(c) && !GeorgianRomanization.isLetter((char) c));
    }
}
