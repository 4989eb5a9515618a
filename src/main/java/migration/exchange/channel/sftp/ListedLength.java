package migration.exchange.channel.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Gives the bytes of a file of the length that was listed, or fails. A connection that is lost must not look like a
 * file that is cut off, and one that somebody writes on is none to take.
 */
final class ListedLength extends FilterInputStream {

    private final long listed;
    private long count;

    ListedLength(InputStream file, long listed) {
        super(file);
        this.listed = listed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? n : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = in.read(target, from, length);
        count += Math.max(n, 0);
        if (n < 0 ? count < listed : count > listed) {
            throw new IOException("read " + count + " bytes of a file listed with " + listed);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
