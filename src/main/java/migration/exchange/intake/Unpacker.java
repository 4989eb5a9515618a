package migration.exchange.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks what arrives, within limits. A gzip body is recognised by its first two bytes; one that is cut off or broken
 * gives what could be unpacked.
 */
final class Unpacker {

    private static final int GZIP_MAGIC = 0x8b1f;
    private static final int BUFFER = 64 * 1024;
    /** Below this no ratio is asked for: a few records of one form pack very well. */
    private static final long RATIO_FLOOR = 1024 * 1024;

    private final long maxBytes;
    private final int maxRatio;

    Unpacker(long maxBytes, int maxRatio) {
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
    }

    /** What kept a body from being unpacked whole. */
    enum Stop {
        TOO_LARGE,
        RATIO,
        BROKEN_GZIP
    }

    /**
     * Copies the unpacked bytes into a spool.
     *
     * @return what stopped it, null when all went in
     * @throws IOException when the sender's connection or our disk failed
     */
    @Nullable
    Stop unpack(InputStream body, Spool spool) throws IOException {
        CountingStream packed = new CountingStream(new BufferedInputStream(body, BUFFER));
        InputStream in = packed;
        try {
            in = unpacked(packed);
        } catch (EOFException | ZipException broken) {
            return Stop.BROKEN_GZIP;
        }
        return copy(in, packed, spool);
    }

    private @Nullable Stop copy(InputStream in, CountingStream packed, Spool spool) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int read;
            try {
                read = in.read(buffer);
            } catch (EOFException | ZipException broken) {
                return Stop.BROKEN_GZIP;
            }
            if (read < 0) {
                return null;
            }
            if (spool.size() + read > maxBytes) {
                return Stop.TOO_LARGE;
            }
            spool.write(buffer, read);
            if (spool.size() > RATIO_FLOOR && spool.size() / maxRatio > packed.count()) {
                return Stop.RATIO;
            }
        }
    }

    private static InputStream unpacked(CountingStream packed) throws IOException {
        packed.mark(2);
        int magic = packed.read() | packed.read() << 8;
        packed.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(packed, BUFFER) : packed;
    }

    /** Counts the bytes that came over the wire. */
    private static final class CountingStream extends java.io.FilterInputStream {

        private long count;
        private long marked;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public synchronized void mark(int limit) {
            marked = count;
            super.mark(limit);
        }

        @Override
        public synchronized void reset() throws IOException {
            count = marked;
            super.reset();
        }
    }
}
