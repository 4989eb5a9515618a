package migration.exchange.normalization;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/**
 * The collapsed form of a name that linkage compares, {@code KIPIANI|GIORGI} for {@code ყიფიანი გიორგი}, {@code QIPIANI}
 * and {@code K’IPIANI}: Georgian romanised, diacritics folded, ejective and aspirated letters alike, capitals A to Z, one
 * blank between words. Not for people to read.
 */
public final class NameKey {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private NameKey() {}

    /** Key of a name of surname and given names; a name of surname alone ends with the bar. */
    public static String of(String surname, @Nullable String givenName) {
        return part(surname) + "|" + (givenName == null ? "" : part(givenName));
    }

    /** Key of one part of a name. */
    public static String part(String name) {
        return collapse(ascii(GeorgianRomanization.documents(NFC.normalize(name))));
    }

    private static String ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text : TO_ASCII.transliterate(text);
    }

    /** Letters only, words apart; documents drop apostrophes, fillers and hyphens stand for blanks (Doc 9303 part 3, 4.6). */
    private static String collapse(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = capital(text.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(c == 'Q' ? 'K' : c);
            } else if (c != '\'') {
                gap = true;
            }
        }
        return key.toString();
    }

    private static char capital(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
