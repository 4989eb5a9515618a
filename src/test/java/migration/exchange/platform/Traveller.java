package migration.exchange.platform;

import java.util.List;
import migration.exchange.normalization.MrzCheckDigit;

/**
 * A person whose names and number nobody else has, and nothing else holds by chance.
 *
 * @param surname surname, Latin capitals
 * @param given given name, Latin capitals
 * @param number number of the passport
 */
record Traveller(String surname, String given, String number) {

    static final String CITIZENSHIP = "TUR";

    List<String> words() {
        return List.of(surname, given, number);
    }

    /** A crossing of the person. */
    Sample crossing(String sourceId) {
        return describes(Sample.of("border-police/crossings", sourceId));
    }

    /** The same record about this person. */
    Sample describes(Sample sample) {
        return sample.with("surName>\\w+<", "surName>" + surname + "<")
                .with("givenName>\\w+<", "givenName>" + given + "<")
                .with("number>\\w+<", "number>" + number + "<")
                .with("numberCheckDigit>\\d<", "numberCheckDigit>" + MrzCheckDigit.of(number) + "<");
    }
}
