package migration.exchange.simulation.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.person.Person;

/**
 * A case: an application and what is decided of it.
 *
 * @param entity by which it is drawn what becomes of the case
 * @param person the applicant
 * @param type type of permit, category of visa, ground of citizenship or kind of document, platform's code
 * @param positive whether what it asks for comes about
 * @param applied day of the application
 * @param decided day of the decision
 */
record Case(long entity, Person person, String type, boolean positive, LocalDate applied, LocalDate decided) {

    /** The only case of a person. */
    Case(Person person, String type, boolean positive, LocalDate applied, LocalDate decided) {
        this(person.entity(), person, type, positive, applied, decided);
    }

    /** Offices are open from Monday to Saturday. */
    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** One version of a case in the agency's own columns. */
    static final class Row {
        final Map<String, String> values = new LinkedHashMap<>();
        /** What of it differs from who the person is. */
        List<Change> noise = List.of();

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

    /**
     * A step of a case.
     *
     * @param row the case as it stands then
     * @param day day on which the step is taken
     */
    record Step(Row row, LocalDate day) {}

    /** A case that something befell; {@code fault} is null when nothing did. */
    record Numbered(Case self, String number, Fault fault) {}
}
