package migration.exchange.simulation.person;

import java.time.LocalDate;

/**
 * An invented person.
 *
 * @param entity the entity id; stands in no feed
 * @param citizenship alpha-3
 * @param sex M or F
 * @param born birth date
 * @param name name in both scripts
 */
public record Person(long entity, String citizenship, String sex, LocalDate born, Name name) {

    /** The same person as the bearer of a passport of another country. */
    public Person withPassportOf(String country) {
        return new Person(entity, country, sex, born, name);
    }

    public boolean isGeorgian() {
        return citizenship.equals("GEO");
    }
}
