package migration.exchange.validation.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import migration.exchange.canonical.PartialDate;
import migration.exchange.contract.frame.v1.Person;
import org.jspecify.annotations.Nullable;

/** The days between which a person was born, when month or day are not known. */
public final class Births {

    private Births() {}

    /** First day on which the person can have been born; empty when no or no possible date is stated. */
    public static Optional<LocalDate> earliest(Person person) {
        return earliest(person.getPersonBirthDate());
    }

    /** First day that a partial date can mean. */
    public static Optional<LocalDate> earliest(@Nullable String text) {
        return date(text).map(date -> LocalDate.of(date.year(), or(date.month(), 1), or(date.day(), 1)));
    }

    /** Last day on which the person can have been born; empty as above. */
    public static Optional<LocalDate> latest(Person person) {
        return date(person.getPersonBirthDate()).map(date -> {
            YearMonth month = YearMonth.of(date.year(), or(date.month(), 12));
            return month.atDay(or(date.day(), month.lengthOfMonth()));
        });
    }

    private static Optional<PartialDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(PartialDate::parse).filter(Births::possible);
    }

    private static boolean possible(PartialDate date) {
        try {
            LocalDate.of(date.year(), or(date.month(), 1), or(date.day(), 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
