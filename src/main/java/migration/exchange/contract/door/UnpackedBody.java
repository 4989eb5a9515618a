package migration.exchange.contract.door;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, unpacked. A gzip body is recognised by its first two bytes. Reading throws {@link DoorStopException}
 * where a limit is exceeded or the packing breaks, after what could be unpacked until then. Works in blocks of one
 * size, so that the same bytes stop at the same place whoever reads them and however they trickle in.
 */
public final class UnpackedBody extends InputStream {

    private static final int GZIP_MAGIC = 0x8b1f;
    private static final int BLOCK = 64 * 1024;
    /** Below this no ratio is asked for: a few records of one form pack very well. */
    private static final long RATIO_FLOOR = 1024 * 1024;

    private final DoorLimits limits;
    private final PackedBytes packed;
    private final byte[] block = new byte[BLOCK];
    private @Nullable InputStream in;
    private @Nullable DoorStopException stop;
    private int position;
    private int length;
    private long total;

    UnpackedBody(InputStream body, DoorLimits limits) {
        this.limits = limits;
        this.packed = new PackedBytes(new BufferedInputStream(new Wire(body), BLOCK));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (position == length && !next()) {
            return -1;
        }
        int count = Math.min(wanted, length - position);
        System.arraycopy(block, position, target, from, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /** Fills the block; false at the end. */
    private boolean next() throws IOException {
        if (stop == null) {
            position = 0;
            length = 0;
            fill();
            checkLimits();
        }
        if (length > position) {
            return true;
        }
        if (stop != null) {
            throw stop;
        }
        return false;
    }

    private void fill() throws IOException {
        try {
            InputStream source = in == null ? packed.unpacked() : in;
            in = source;
            int read = 0;
            while (read >= 0 && length < BLOCK) {
                length += read;
                read = length == BLOCK ? -1 : source.read(block, length, BLOCK - length);
            }
        } catch (EOFException | ZipException broken) {
            stop = new DoorStopException(DoorCheck.refusal("DOOR_GZIP", Place.WHOLE, null, null));
        }
    }

    private void checkLimits() {
        total += length;
        if (total > limits.maxBytes()) {
            length = 0;
            stop = stop("DOOR_TOO_LARGE", limits.maxBytes() / 1_000_000 + " MB");
        } else if (total > RATIO_FLOOR && total / limits.maxRatio() > packed.count) {
            stop = stop("DOOR_RATIO", limits.maxRatio() + " : 1");
        }
    }

    private static DoorStopException stop(String code, String limit) {
        return new DoorStopException(DoorCheck.refusal(code, Place.WHOLE, null, limit));
    }

    /** Says that a connection was lost in other words than {@link GZIPInputStream} says that a file is cut off. */
    private static final class Wire extends FilterInputStream {

        Wire(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int from, int wanted) throws IOException {
            try {
                return in.read(target, from, wanted);
            } catch (EOFException lost) {
                throw new IOException("the connection was lost before all was read", lost);
            }
        }
    }

    /** Counts the bytes that came over the wire. */
    private static final class PackedBytes extends FilterInputStream {

        private long count;

        PackedBytes(BufferedInputStream in) {
            super(in);
        }

        InputStream unpacked() throws IOException {
            in.mark(2);
            int magic = in.read() | in.read() << 8;
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(this, BLOCK) : this;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int wanted) throws IOException {
            int read = in.readNBytes(target, from, wanted);
            count += read;
            return read == 0 && wanted > 0 ? -1 : read;
        }
    }
}
