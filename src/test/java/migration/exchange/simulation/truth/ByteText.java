package migration.exchange.simulation.truth;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Text that is built as UTF-8 at once; for characters below 128 that is ISO 8859-1 too. Quicker than a builder of characters. */
public final class ByteText {

    private byte[] bytes;
    private int size;

    public ByteText(int capacity) {
        bytes = new byte[capacity];
    }

    public ByteText append(String text) {
        int length = text.length();
        room(length * 3);
        for (int i = 0; i < length; i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                bytes[size++] = (byte) sign;
            } else {
                longer(sign);
            }
        }
        return this;
    }

    /** Two or three bytes; none of the texts has characters beyond the basic plane. */
    private void longer(char sign) {
        if (sign < 0x800) {
            bytes[size++] = (byte) (0xC0 | sign >> 6);
        } else {
            bytes[size++] = (byte) (0xE0 | sign >> 12);
            bytes[size++] = (byte) (0x80 | sign >> 6 & 0x3F);
        }
        bytes[size++] = (byte) (0x80 | sign & 0x3F);
    }

    public ByteText append(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public ByteText append(long number) {
        return append(Long.toString(number));
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
