package migration.exchange.agencies.statisticsoffice.census;

import java.time.LocalDate;
import java.time.Period;
import migration.exchange.agencies.statisticsoffice.census.v1.CountedPerson;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/** The feed and its contract. */
final class Census {

    static final String AGENCY = "statistics-office";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "census"), 1);
    /** The list's code for a citizenship that is not stated. */
    static final String NOT_STATED = "UNK";

    private Census() {}

    /** The reference day: by it code lists are read and ages are counted. */
    static LocalDate day(CountedPerson person) {
        return person.getReferenceDate();
    }

    /** Completed years on the reference day by the birth date; null when only the age is stated. */
    static @Nullable Integer ageByBirthDate(CountedPerson person) {
        LocalDate born = person.getPersonBirthDate();
        return born == null
                ? null
                : Integer.valueOf(Period.between(born, day(person)).getYears());
    }
}
