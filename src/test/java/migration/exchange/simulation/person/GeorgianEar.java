package migration.exchange.simulation.person;

/** How a clerk writes a foreign name in Georgian letters, by ear. Also types Georgian letters on a Latin keyboard. */
public final class GeorgianEar {

    private static final String[][] TWO = {
        {"SH", "შ"},
        {"CH", "ჩ"},
        {"KH", "ხ"},
        {"ZH", "ჟ"},
        {"TS", "ც"},
        {"DZ", "ძ"},
        {"GH", "ღ"},
        {"PH", "ფ"},
        {"TH", "თ"}
    };
    private static final String[] ONE = "აბკდეფგჰიჯკლმნოპქრსტუვვქიზ".split("");
    private static final String GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
    private static final String KEYS = "abgdevzTiklmnopJrstufqRySCcZwWxjh";

    private GeorgianEar() {}

    /** @param turkish C is heard as ჯ */
    public static String hear(String latin, boolean turkish) {
        StringBuilder heard = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            at += hear(latin, at, turkish, heard);
        }
        return heard.toString();
    }

    private static int hear(String latin, int at, boolean turkish, StringBuilder heard) {
        for (String[] pair : TWO) {
            if (latin.startsWith(pair[0], at)) {
                heard.append(pair[1]);
                return 2;
            }
        }
        char letter = latin.charAt(at);
        if (letter == 'C' && turkish) {
            heard.append('ჯ');
        } else {
            heard.append(letter < 'A' || letter > 'Z' ? " " : ONE[letter - 'A']);
        }
        return 1;
    }

    /** Georgian text as typed without a Georgian font: {@code ბერიძე} becomes {@code beriZe}. */
    public static String typed(String georgian) {
        StringBuilder typed = new StringBuilder(georgian.length());
        for (int i = 0; i < georgian.length(); i++) {
            int letter = GEORGIAN.indexOf(georgian.charAt(i));
            typed.append(letter < 0 ? georgian.charAt(i) : KEYS.charAt(letter));
        }
        return typed.toString();
    }
}
