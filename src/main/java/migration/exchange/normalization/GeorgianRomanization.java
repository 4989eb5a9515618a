package migration.exchange.normalization;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The national system of romanisation of 2002 (Decree 109 of the President of Georgia, 24 February 2011; BGN/PCGN 2009).
 * The ejectives carry an apostrophe, which personal documents drop.
 */
public final class GeorgianRomanization {

    private static final String GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
    private static final String LATIN =
            "a b g d e v z t i k’ l m n o p’ zh r s t’ u p k gh q’ sh ch ts dz ts’ ch’ kh j h";
    private static final Map<Character, String> LETTERS = letters();

    private GeorgianRomanization() {}

    /** In the letters of the national system, {@code ყიფიანი} becomes {@code q’ipiani}; other characters stay. */
    public static String national(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            out.append(LETTERS.getOrDefault(c, String.valueOf(c)));
        }
        return out.toString();
    }

    /** As in personal documents: without apostrophes. */
    public static String documents(String text) {
        return national(text).replace("’", "");
    }

    /** Whether it is one of the 33 letters, written small or as a heading (Mtavruli). */
    public static boolean isLetter(char c) {
        return LETTERS.containsKey(plain(c));
    }

    /** Capitals of headings (U+1C90 to U+1CB0) are the same letters. */
    private static char plain(char c) {
        return c >= '\u1C90' && c <= '\u1CB0' ? (char) (c - '\u1C90' + '\u10D0') : c;
    }

    private static Map<Character, String> letters() {
        String[] latin = LATIN.split(" ");
        return IntStream.range(0, latin.length).boxed().collect(Collectors.toMap(GEORGIAN::charAt, i -> latin[i]));
    }
}
