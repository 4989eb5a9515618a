package migration.exchange.normalization;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Leftovers of Windows-1252: its quotes and dashes, taken for ISO 8859-1, become the control characters U+0080 to
 * U+009F, which no text means.
 */
public final class Cp1252 {

    private static final Charset MEANT = Charset.forName("windows-1252");

    private Cp1252() {}

    /** The first such character of a text. */
    public static Optional<Character> firstLeftover(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLeftover(text.charAt(i))) {
                return Optional.of(text.charAt(i));
            }
        }
        return Optional.empty();
    }

    /** The text as it was meant; the five bytes that Windows-1252 leaves undefined stay as they are. */
    public static String mend(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isLeftover(c) ? meant(c) : c);
        }
        return out.toString();
    }

    private static boolean isLeftover(char c) {
        return c >= '\u0080' && c <= '\u009F';
    }

    private static char meant(char c) {
        byte[] single = String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1);
        char decoded = new String(single, MEANT).charAt(0);
        return decoded == '\uFFFD' ? c : decoded;
    }
}
