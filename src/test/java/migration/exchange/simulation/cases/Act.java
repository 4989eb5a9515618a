package migration.exchange.simulation.cases;

import java.time.LocalDate;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.Person;

/**
 * An act of civil status, or an address registration.
 *
 * @param entity the act
 * @param person as the act leaves the person
 * @param kind platform's code
 * @param day day on which it happened
 * @param registered day on which it was written down
 * @param region where the person lives after it
 * @param former the name before it; null when it stays
 */
record Act(long entity, Person person, String kind, LocalDate day, LocalDate registered, String region, Name former) {

    static final String BIRTH = "BIRTH";
    static final String DEATH = "DEATH";
    static final String MARRIAGE = "MARRIAGE";
    static final String CHANGE_OF_NAME = "CHANGE_OF_NAME";
    static final String ADDRESS = "ADDRESS";

    Case asCase() {
        return new Case(entity, person, kind, true, day, registered);
    }
}
