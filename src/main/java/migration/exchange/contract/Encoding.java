package migration.exchange.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How characters of a charset lie in bytes: UTF-8, or one width for all. */
final class Encoding {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final Charset charset;
    private final int width;

    private Encoding(Charset charset, int width) {
        this.charset = charset;
        this.width = width;
    }

    /** @throws IllegalArgumentException if the charset has another width for each character and is not UTF-8 */
    static Encoding of(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new Encoding(charset, 0);
        }
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return new Encoding(charset, 2);
        }
        if (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1) {
            return new Encoding(charset, 1);
        }
        throw new IllegalArgumentException("no encoding of submissions: " + charset);
    }

    /** The index in bytes that lies a number of (UTF-16) characters further. */
    int advance(byte[] bytes, int from, long chars) {
        if (width > 0) {
            return Math.toIntExact(from + chars * width);
        }
        int index = from;
        long left = chars;
        while (left > 0) {
            int lead = bytes[index];
            if (left >= Long.BYTES && index + Long.BYTES <= bytes.length && areAscii(bytes, index)) {
                index += Long.BYTES;
                left -= Long.BYTES;
            } else {
                index += lead >= 0 ? 1 : lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
                left -= lead >= (byte) 0xF0 && lead < 0 ? 2 : 1;
            }
        }
        return index;
    }

    private static boolean areAscii(byte[] bytes, int index) {
        return ((long) EIGHT.get(bytes, index) & NOT_ASCII) == 0;
    }

    /** Whether bytes certainly hold no character beyond ASCII. */
    boolean isAscii(byte[] bytes, int from, int to) {
        if (width > 1) {
            return false;
        }
        int index = from;
        while (index + Long.BYTES <= to && areAscii(bytes, index)) {
            index += Long.BYTES;
        }
        while (index < to && bytes[index] >= 0) {
            index++;
        }
        return index == to;
    }

    /** Bytes that a text takes. */
    int width(String text) {
        return width > 0 ? text.length() * width : text.getBytes(charset).length;
    }

    /** Length of the byte order mark at the start, 0 if there is none. */
    int byteOrderMark(byte[] bytes, int length) {
        byte[] mark = "\uFEFF".getBytes(charset);
        boolean marked = width != 1 && length >= mark.length && startsWith(bytes, mark);
        return marked ? mark.length : 0;
    }

    String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
