package migration.exchange.normalization;

/**
 * Georgian typed on a Latin keyboard without a Georgian font, {@code beriZe} for {@code ბერიძე}: case tells letters
 * apart, as on the standard keyboard.
 */
public final class GeorgianKeyboard {

    private static final String TYPED = "abgdevzTiklmnopJrstufqRySCcZwWxjh";
    private static final String MEANT = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";

    private GeorgianKeyboard() {}

    /** Whether a name of a feed that writes Latin capitals was typed this way: it has small letters. */
    public static boolean looksTyped(String name) {
        return name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
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
