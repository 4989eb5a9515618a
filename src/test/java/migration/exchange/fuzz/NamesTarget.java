package migration.exchange.fuzz;

import java.nio.charset.StandardCharsets;
import migration.exchange.normalization.Cp1252;
import migration.exchange.normalization.GeorgianKeyboard;
import migration.exchange.normalization.GeorgianRomanization;
import migration.exchange.normalization.MrzCheckDigit;
import migration.exchange.normalization.NameKey;

/** What mends and folds texts takes any text, and what it has mended once it leaves as it is. */
final class NamesTarget {

    private NamesTarget() {}

    static void take(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        same("name key", NameKey.part(text), NameKey.part(NameKey.part(text)));
        same("Windows-1252", Cp1252.mend(text), Cp1252.mend(Cp1252.mend(text)));
        same("keyboard", GeorgianKeyboard.read(text), GeorgianKeyboard.read(GeorgianKeyboard.read(text)));
        String romanised = GeorgianRomanization.national(text);
        same("romanisation", romanised, GeorgianRomanization.national(romanised));
        checkDigit(text);
    }

    private static void same(String what, String once, String twice) {
        if (!once.equals(twice)) {
            throw new AssertionError(what + ": " + once + " becomes " + twice);
        }
    }

    private static void checkDigit(String text) {
        boolean field = text.chars().allMatch(c -> c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
        try {
            int digit = MrzCheckDigit.of(text);
            if (!field || digit < 0 || digit > 9) {
                throw new AssertionError("check digit " + digit + " of " + text);
            }
        } catch (IllegalArgumentException none) {
            if (field) {
                throw new AssertionError("no check digit of " + text, none);
            }
        }
    }
}
