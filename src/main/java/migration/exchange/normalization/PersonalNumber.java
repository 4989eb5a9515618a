package migration.exchange.normalization;

import java.util.regex.Pattern;

/** How sources write a Georgian personal number. */
public final class PersonalNumber {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private PersonalNumber() {}

    /** The number without the blanks that people put between its digits. */
    public static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
