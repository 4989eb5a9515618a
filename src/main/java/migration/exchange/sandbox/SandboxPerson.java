package migration.exchange.sandbox;

/**
 * An invented person.
 *
 * @param id what the sandbox calls the person
 * @param givenName empty for a person of one name, and so in Georgian
 * @param birthDate ISO 8601; a year when no more is known
 * @param fate what happens to the person, see {@link SandboxPersons#fates()}
 */
public record SandboxPerson(
        String id,
        String personalNumber,
        String document,
        String surname,
        String givenName,
        String surnameGeorgian,
        String givenNameGeorgian,
        String sex,
        String birthDate,
        String fate) {}
