package migration.exchange.supervision;

/**
 * Words for people, in the two languages of the platform.
 *
 * @param ka Georgian
 * @param en English
 */
public record Words(String ka, String en) {

    /** The words in a language; Georgian for whatever is not English. */
    public String in(String language) {
        return language.startsWith("en") ? en : ka;
    }
}
