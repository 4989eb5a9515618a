package migration.exchange.archive.segments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import migration.exchange.archive.ArchiveDamagedException;

/** The bytes of one archived submission, each frame checked when it is read; starts anywhere. */
final class BodyStream extends InputStream {

    private final FileChannel channel;
    private final RedoFile redo;
    private final long bodyStart;
    private final long length;
    private long next;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    BodyStream(FileChannel channel, RedoFile redo, long bodyStart, long length, long offset) {
        this.channel = channel;
        this.redo = redo;
        this.bodyStart = bodyStart;
        this.length = length;
        this.next = Objects.checkFromIndexSize(offset, 0, length);
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        Objects.checkFromIndexSize(from, count, target.length);
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(count, piece.remaining());
        piece.get(target, from, read);
        return read;
    }

    private boolean fill() throws IOException {
        if (piece.hasRemaining()) {
            return true;
        }
        if (next >= length) {
            return false;
        }
        long frame = next / Frame.BODY_SIZE;
        Frame read = redo.read(channel, bodyStart + frame * (Frame.OVERHEAD + Frame.BODY_SIZE));
        int expected = (int) Math.min(Frame.BODY_SIZE, length - frame * Frame.BODY_SIZE);
        if (read.kind() != Frame.Kind.BODY || read.payload().remaining() != expected) {
            throw new ArchiveDamagedException("frame " + frame + " is not the one that was written");
        }
        piece = read.payload();
        piece.position((int) (next - frame * Frame.BODY_SIZE));
        next = frame * Frame.BODY_SIZE + expected;
        return true;
    }
}
