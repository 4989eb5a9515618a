package migration.exchange.simulation.person;

/**
 * A person's name.
 *
 * @param surname Latin, as in the machine readable zone, fillers kept
 * @param given Latin, likewise
 * @param surnameKa in Georgian letters
 * @param givenKa in Georgian letters
 */
public record Name(String surname, String given, String surnameKa, String givenKa) {}
