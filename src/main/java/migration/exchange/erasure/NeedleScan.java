package migration.exchange.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds numbers in the bytes of a submission, whatever the case of their letters, with blanks between their signs, and not
 * inside longer ones.
 */
final class NeedleScan {

    private static final int PIECE = 1 << 18;
    /** The longest text of a number that a contract lets through, with blanks. */
    private static final int WRITTEN = 24;

    private final List<byte[]> upper;
    private final List<byte[]> lower;
    private final int width;
    private final int zero;
    private final int widest;

    NeedleScan(List<String> numbers, Charset encoding) {
        upper = numbers.stream()
                .map(number -> number.toUpperCase(Locale.ROOT).getBytes(encoding))
                .toList();
        lower = numbers.stream()
                .map(number -> number.toLowerCase(Locale.ROOT).getBytes(encoding))
                .toList();
        byte[] digit = "0".getBytes(encoding);
        width = digit.length;
        zero = digit[0] == '0' ? 0 : width - 1;
        int longest = upper.stream().mapToInt(needle -> needle.length).max().orElse(0);
        widest = Math.max(longest, WRITTEN * width);
    }

    /** Byte offsets at which a number begins. */
    Set<Long> offsets(InputStream bytes) throws IOException {
        Set<Long> found = new TreeSet<>();
        int margin = widest + 2 * width;
        byte[] window = new byte[PIECE + 2 * margin];
        int kept = 0;
        long base = 0;
        int read;
        do {
            read = bytes.readNBytes(window, kept, window.length - kept);
            int filled = kept + read;
            boolean last = filled < window.length;
            int until = last ? filled : filled - margin;
            for (int at = base == 0 ? 0 : width; at < until; at++) {
                if (begins(window, at, filled)) {
                    found.add(base + at);
                }
            }
            // the last characters before a number tell whether it is a longer one
            int from = Math.max(0, until - width);
            kept = last ? 0 : filled - from;
            System.arraycopy(window, from, window, 0, kept);
            base += from;
        } while (kept > 0);
        return found;
    }

    private boolean begins(byte[] window, int at, int filled) {
        for (int i = 0; i < upper.size(); i++) {
            int end = end(window, at, filled, upper.get(i), lower.get(i));
            if (end > 0) {
                return !alphanumeric(window, at - width, filled) && !alphanumeric(window, end, filled);
            }
        }
        return false;
    }

    /** Where a number that begins here ends; -1 when none does. */
    private int end(byte[] window, int at, int filled, byte[] high, byte[] low) {
        int limit = Math.min(filled, at + widest);
        int next = at;
        for (int i = 0; i < high.length; i++) {
            while (i > 0 && i % width == 0 && blank(window, next, limit)) {
                next += width;
            }
            if (next >= limit || window[next] != high[i] && window[next] != low[i]) {
                return -1;
            }
            next++;
        }
        return next;
    }

    private boolean blank(byte[] window, int at, int limit) {
        return at + width <= limit && window[at + zero] == ' ' && (width == 1 || window[at + 1 - zero] == 0);
    }

    private boolean alphanumeric(byte[] window, int at, int filled) {
        if (at < 0 || at + width > filled) {
            return false;
        }
        byte b = window[at + zero];
        boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
        return letter && (width == 1 || window[at + 1 - zero] == 0);
    }
}
