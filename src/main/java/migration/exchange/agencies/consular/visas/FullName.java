package migration.exchange.agencies.consular.visas;

import org.jspecify.annotations.Nullable;

/**
 * A name taken apart. Posts write {@code SURNAME, GIVEN NAMES}; the e-visa portal {@code GIVEN NAMES SURNAME}, of which
 * the last word is taken for the surname, since nothing tells where it begins.
 *
 * @param surname null when there is no name at all
 * @param givenName null when there is none
 */
record FullName(@Nullable String surname, @Nullable String givenName) {

    static FullName parse(@Nullable String text) {
        if (text == null) {
            return new FullName(null, null);
        }
        String name = text.strip();
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return new FullName(part(name.substring(0, comma)), part(name.substring(comma + 1)));
        }
        int blank = name.lastIndexOf(' ');
        return blank < 0
                ? new FullName(part(name), null)
                : new FullName(part(name.substring(blank + 1)), part(name.substring(0, blank)));
    }

    private static @Nullable String part(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
