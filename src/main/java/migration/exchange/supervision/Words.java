package migration.exchange.supervision;

import migration.exchange.declaration.Declaration;

/**
 * Words for people, in the two languages of the platform.
 *
 * @param ka Georgian
 * @param en English
 */
public record Words(String ka, String en) {

    /** As they stand in a file. */
    static Words of(Declaration words) {
        return new Words(words.text("ka"), words.text("en"));
    }

    /** The words in a language; Georgian for whatever is not English. */
    public String in(String language) {
        return language.startsWith("en") ? en : ka;
    }
}
