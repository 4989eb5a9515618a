package migration.exchange.normalization;

/**
 * Georgian typed on a Latin keyboard without a Georgian font, {@code beriZe} for {@code ბერიძე}: case tells letters
 * apart, as on the standard keyboard.
 */
public final class GeorgianKeyboard {

    private static final String TYPED = "abgdevzTiklmnopJrstufqRySCcZwWxjh";
    private static final String MEANT = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";

    private GeorgianKeyboard() {}

    /** Whether a name that should be in Georgian letters was typed this way: it has small Latin ones. */
    public static boolean looksTyped(String name) {
        return name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The name as it was meant, if it was typed this way; else as it stands. */
    public static String mend(String name) {
        return looksTyped(name) ? read(name) : name;
    }

    /** The Georgian letters that were meant; other characters stay. */
    public static String read(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int at = TYPED.indexOf(typed.charAt(i));
            out.append(at < 0 ? typed.charAt(i) : MEANT.charAt(at));
        }
        return out.toString();
    }
}
