package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.Person;

/**
 * A case: an application and what is decided of it.
 *
 * @param person the applicant
 * @param type type of permit or category of visa, platform's code
 * @param positive whether it is granted
 * @param applied day of the application
 * @param decided day of the decision
 */
record Case(Person person, String type, boolean positive, LocalDate applied, LocalDate decided) {

    long entity() {
        return person.entity();
    }

    /** One version of a case in the agency's own columns. */
    static final class Row {
        final Map<String, String> values = new LinkedHashMap<>();

        String get(String column) {
            return values.get(column);
        }

        Row put(String column, Object value) {
            if (value == null) {
                values.remove(column);
            } else {
                values.put(column, value.toString());
            }
            return this;
        }
    }

    /** A case that something befell; {@code fault} is null when nothing did. */
    record Numbered(Case self, String number, Fault fault) {}
}
