package migration.exchange.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Remembers the first bytes that go through, because every batch repeats the head of its submission. */
final class Head extends FilterInputStream {

    private static final int LENGTH = SubmissionScanner.MAX_RECORD_BYTES + 65_536;

    private byte[] first = new byte[4096];
    private int length;

    Head(InputStream in) {
        super(in);
    }

    /** The first bytes, as many as asked for. */
    byte[] bytes(int count) {
        first = Arrays.copyOf(first, count);
        length = LENGTH;
        return first;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int read = in.read(target, offset, count);
        if (read > 0 && length < LENGTH) {
            remember(target, offset, Math.min(read, LENGTH - length));
        }
        return read;
    }

    private void remember(byte[] source, int offset, int count) {
        if (length + count > first.length) {
            first = Arrays.copyOf(first, Math.max(first.length * 2, length + count));
        }
        System.arraycopy(source, offset, first, length, count);
        length += count;
    }
}
