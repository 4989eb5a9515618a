package migration.exchange.archive.segments;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import migration.exchange.archive.ArchiveDamagedException;

/**
 * One frame of a segment: version (1 byte), kind (1), key id (4), length (4), CRC-32C of all that and of the payload (4),
 * payload. Integers are big-endian. Key id 0 means that the payload is not encrypted.
 *
 * @param kind what the payload is
 * @param payload the payload, ready to read
 */
record Frame(Kind kind, ByteBuffer payload) {

    static final int OVERHEAD = 14;

    /** Payload of every body frame but the last of a submission: places can be computed. */
    static final int BODY_SIZE = 64 * 1024;

    private static final byte VERSION = 1;
    private static final int NO_KEY = 0;

    /** The bytes with which every header frame begins: version, kind, key id. */
    static final byte[] HEADER_MARK = {VERSION, 0, 0, 0, 0, NO_KEY};

    private static final int CHECKED_HEAD = 10;
    private static final int LARGEST = 1024 * 1024;

    /** What a frame holds. */
    enum Kind {
        /** Everything about a submission but its bytes. */
        HEADER,
        /** Bytes of a submission. */
        BODY,
        /** All frames of the submission before this one are written; holds up to where the segment was synced then. */
        END
    }

    /** Bytes on disk. */
    int size() {
        return OVERHEAD + payload.remaining();
    }

    /** Whether a header frame may begin there. */
    static boolean isHeaderMark(ByteBuffer bytes, int at) {
        for (int i = 0; i < HEADER_MARK.length; i++) {
            if (bytes.get(at + i) != HEADER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Writes the frame at the channel's position. */
    void writeTo(FileChannel channel) throws IOException {
        ByteBuffer whole = bytes();
        while (whole.hasRemaining()) {
            channel.write(whole);
        }
    }

    /** The frame as it stands on disk. */
    ByteBuffer bytes() {
        ByteBuffer whole = ByteBuffer.allocate(size());
        whole.put(VERSION).put((byte) kind.ordinal()).putInt(NO_KEY).putInt(payload.remaining());
        return whole.putInt(checksum(whole.array(), payload))
                .put(payload.duplicate())
                .flip();
    }

    /**
     * Reads the frame at a position.
     *
     * @throws EOFException when the file ends within it
     * @throws ArchiveDamagedException when it is not what was written
     */
    static Frame readFrom(FileChannel channel, long position) throws IOException {
        ByteBuffer head = read(channel, position, OVERHEAD);
        byte version = head.get();
        int kind = head.get();
        int key = head.getInt();
        int length = head.getInt();
        int checksum = head.getInt();
        boolean known = version == VERSION && kind >= 0 && kind < Kind.values().length && key == NO_KEY;
        if (!known || length < 0 || length > LARGEST) {
            throw new ArchiveDamagedException("no frame at position " + position);
        }
        ByteBuffer payload = read(channel, position + OVERHEAD, length);
        if (checksum(head.array(), payload) != checksum) {
            throw new ArchiveDamagedException("checksum of the frame at position " + position + " is wrong");
        }
        return new Frame(Kind.values()[kind], payload);
    }

    private static int checksum(byte[] head, ByteBuffer payload) {
        CRC32C sum = new CRC32C();
        sum.update(head, 0, CHECKED_HEAD);
        sum.update(payload.duplicate());
        return (int) sum.getValue();
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the segment ends within the frame at position " + position);
            }
        }
        return buffer.flip();
    }
}
