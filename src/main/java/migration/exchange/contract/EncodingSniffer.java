package migration.exchange.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding that a document declares, by its byte order mark and XML declaration (XML 1.0, appendix F), and
 * refuses any that is not allowed or contradicts itself.
 */
final class EncodingSniffer {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._\\-]*)[\"']");

    /** As many first bytes as can hold a declaration. */
    static final int BYTES = 400;

    private EncodingSniffer() {}

    /**
     * An encoding.
     *
     * @param charset null when it may not be used
     * @param declared what the document says
     */
    record Sniffed(@Nullable Charset charset, String declared) {}

    /** The encoding if it may be used. */
    static Sniffed sniff(byte[] bytes, Set<Charset> allowed) {
        String family = family(bytes);
        String name = declared(bytes, family);
        Charset charset = charset(name);
        Charset exact = charset == null ? null : exact(charset, bytes, family);
        boolean known = exact != null
                && (exact.equals(StandardCharsets.UTF_8) || allowed.contains(exact) || allowed.contains(charset));
        return new Sniffed(known ? exact : null, name);
    }

    /** The encoding. @throws IllegalArgumentException if it is unknown or contradicts the first bytes */
    static Charset declared(byte[] bytes) {
        String family = family(bytes);
        String name = declared(bytes, family);
        Charset charset = charset(name);
        Charset exact = charset == null ? null : exact(charset, bytes, family);
        if (exact == null) {
            throw new IllegalArgumentException("not in the encoding that it declares: " + name);
        }
        return exact;
    }

    /** The charset with its order of bytes; null when the first bytes contradict it. */
    private static @Nullable Charset exact(Charset declared, byte[] bytes, String family) {
        if (!agrees(declared, family, marked(bytes))) {
            return null;
        }
        return family.startsWith("UTF-16") ? Charset.forName(family) : declared;
    }

    private static boolean marked(byte[] bytes) {
        return starts(bytes, 0xEF, 0xBB, 0xBF);
    }

    private static String family(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0x00, 0x3C)) {
            return "UTF-16BE";
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0x3C, 0x00)) {
            return "UTF-16LE";
        }
        return starts(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? "EBCDIC" : "UTF-8";
    }

    private static String declared(byte[] bytes, String family) {
        int from = marked(bytes) ? 3 : starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) ? 2 : 0;
        if (family.equals("EBCDIC")) {
            return family;
        }
        Charset reading = family.startsWith("UTF-16") ? Charset.forName(family) : StandardCharsets.ISO_8859_1;
        int start = Math.min(from, bytes.length);
        String beginning = new String(bytes, start, Math.min(BYTES, bytes.length - start), reading);
        Matcher matcher = DECLARED.matcher(beginning);
        return matcher.find() ? matcher.group(1) : family;
    }

    private static @Nullable Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean agrees(Charset declared, String family, boolean marked) {
        if (family.startsWith("UTF-16")) {
            return declared.name().equals("UTF-16") || declared.name().equals(family);
        }
        return !declared.name().startsWith("UTF-16")
                && !declared.name().startsWith("UTF-32")
                && (!marked || declared.equals(StandardCharsets.UTF_8));
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
