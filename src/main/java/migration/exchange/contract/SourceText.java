package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as characters, strictly decoded, with the way back from characters to bytes. Parsers count characters; archive
 * slices are bytes. Keeps the bytes from {@link #keepFrom} on, and no more than a limit beyond the last position asked
 * for: whatever is longer without a break is refused before it fills the memory.
 */
final class SourceText extends Reader {

    private static final int CHUNK = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final Encoding encoding;
    private final int limit;

    private byte[] window;
    private long windowOffset;
    private int kept;
    private int decoded;
    private int filled;
    private boolean ended;
    private boolean started;
    private @Nullable IOException failure;

    private long cursorChars;
    private int cursor;
    private int cursorLine = 1;
    private int cursorColumn = 1;

    /**
     * Text of a stream.
     *
     * @param limit bytes that may follow the last position asked for
     * @throws IllegalArgumentException if the encoding is neither UTF-8 nor of one width
     */
    SourceText(InputStream in, Charset charset, int limit) {
        this(in, charset, limit, new byte[2 * CHUNK]);
    }

    private SourceText(InputStream in, Charset charset, int limit, byte[] window) {
        this.in = in;
        this.encoding = Encoding.of(charset);
        this.limit = limit;
        this.window = window;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Text of a document in memory, which is not copied and must not change. */
    SourceText(byte[] document, Charset charset) {
        this(InputStream.nullInputStream(), charset, Integer.MAX_VALUE, document);
        filled = document.length;
        ended = true;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (!started) {
            skipByteOrderMark();
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int from;
        do {
            from = decoded;
            ByteBuffer bytes = ByteBuffer.wrap(window, decoded, filled - decoded);
            CoderResult result = decoder.decode(bytes, out, ended);
            decoded = bytes.position();
            if (result.isError()) {
                fail(new BadTextException(placeAt(decoded), "bytes that are not " + decoder.charset()));
                break;
            }
            if (out.position() == 0 && !more()) {
                return -1;
            }
        } while (out.position() == 0);
        boolean plain = failure == null && encoding.isAscii(window, from, decoded);
        return plain ? out.position() : checked(target, offset, out.position());
    }

    Charset charset() {
        return decoder.charset();
    }

    /** Byte offset of a character; offsets asked for must not decrease. */
    long byteOffset(long chars, int line, int column) {
        cursor = encoding.advance(window, cursor, chars - cursorChars);
        cursorChars = chars;
        cursorLine = line;
        cursorColumn = column;
        return windowOffset + cursor;
    }

    /** Bytes before this offset are not asked for again. */
    void keepFrom(long offset) {
        kept = (int) (offset - windowOffset);
    }

    /** A copy of bytes that are still kept. */
    byte[] bytes(long from, long to) {
        return Arrays.copyOfRange(window, (int) (from - windowOffset), (int) (to - windowOffset));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void skipByteOrderMark() throws IOException {
        started = true;
        while (filled < 4 && !ended) {
            more();
        }
        decoded = encoding.byteOrderMark(window, filled);
        cursor = decoded;
    }

    /** Reads on; false at the end. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (filled - cursor > limit) {
            throw new TooLargeException(limit);
        }
        makeRoom();
        int read = in.read(window, filled, Math.min(CHUNK, window.length - filled));
        if (read < 0) {
            ended = true;
            return decoded < filled;
        }
        filled += read;
        return true;
    }

    private void makeRoom() {
        if (window.length - filled >= CHUNK) {
            return;
        }
        int drop = Math.min(kept, cursor);
        if (drop >= window.length / 2) {
            System.arraycopy(window, drop, window, 0, filled - drop);
            windowOffset += drop;
            kept -= drop;
            cursor -= drop;
            decoded -= drop;
            filled -= drop;
        } else {
            window = Arrays.copyOf(window, window.length * 2);
        }
    }

    /** U+FFFE and U+FFFF are no characters of XML, but the parser lets them pass. */
    private int checked(char[] target, int offset, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (target[offset + i] >= '\uFFFE') {
                int back = encoding.width(new String(target, offset + i, count - i));
                fail(new BadTextException(placeAt(decoded - back), "a character that XML does not have"));
                return delivered(i);
            }
        }
        return delivered(count);
    }

    private int delivered(int count) throws IOException {
        if (count == 0 && failure != null) {
            throw failure;
        }
        return count;
    }

    private void fail(BadTextException cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    /** Line and column of a byte of the window, counted from the last position asked for. */
    private int[] placeAt(int index) {
        String text = encoding.decode(window, cursor, index);
        int line = cursorLine;
        int column = cursorColumn;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line = lineEnd ? line + 1 : line;
            column = lineEnd ? 1 : column + 1;
        }
        return new int[] {line, column};
    }

    /** The text cannot be decoded, or holds what is no character; with the place. */
    static final class BadTextException extends IOException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        BadTextException(int[] place, String message) {
            super(message);
            this.line = place[0];
            this.column = place[1];
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /** Something goes on for longer than the limit; it begins at the last position asked for. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(int limit) {
            super("more than " + limit + " bytes without a break");
        }
    }
}
