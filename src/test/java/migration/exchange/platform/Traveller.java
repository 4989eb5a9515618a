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

    /** A document issued to the person in the place of the one that is shown at the border. */
    Sample newDocument(String sourceId) {
        return Sample.of("service-agency/documents", sourceId)
                .with("surName>\\w+<", "surName>" + surname + "<")
                .with("givenName>\\w+<", "givenName>" + given + "<")
                .with("Citizenship>\\w+<", "Citizenship>" + CITIZENSHIP + "<")
                .with("NationalIdentification>\\d+<", "NationalIdentification>" + "01900000042<")
                .with("kind>[^<]+<", "kind>დროებითი-მოწმობა<")
                .with("replaces>\\w+<", "replaces>" + number + "<");
    }

    /** The same record about this person. */
    Sample describes(Sample sample) {
        return sample.with("surName>\\w+<", "surName>" + surname + "<")
                .with("givenName>\\w+<", "givenName>" + given + "<")
                .with("number>\\w+<", "number>" + number + "<")
                .with("numberCheckDigit>\\d<", "numberCheckDigit>" + MrzCheckDigit.of(number) + "<");
    }
}
