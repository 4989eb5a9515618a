package migration.exchange.simulation.abroad;

import java.time.LocalDate;
import migration.exchange.simulation.person.Person;

/**
 * A registration: who, where, since when.
 *
 * @param person the citizen
 * @param host host country, alpha-3
 * @param day day of the registration
 */
record Registered(Person person, String host, LocalDate day) {

    long entity() {
        return person.entity();
    }
}
