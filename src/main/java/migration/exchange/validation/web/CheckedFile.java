package migration.exchange.validation.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorStopException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked: the bytes as they would be sent, and the text whose lines are shown.
 *
 * @param bytes as uploaded, packed or not; a pasted text in the encoding that it declares
 * @param text unpacked, with line feeds alone
 * @param kind what the file is
 */
record CheckedFile(byte[] bytes, String text, FileKind kind) {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");

    /** A text that was pasted; it has lost its bytes, which are made again as it says they were. */
    static CheckedFile pasted(String typed) {
        String text = typed.replace("\r\n", "\n");
        byte[] bytes = text.getBytes(encoding(text));
        return new CheckedFile(bytes, text, FileKind.of(bytes));
    }

    /**
     * A file that was uploaded. What cannot be unpacked is shown as far as it can.
     *
     * @param most bytes, unpacked
     * @return null when it unpacks to more
     */
    static @Nullable CheckedFile uploaded(byte[] bytes, long most, DoorCheck door) throws IOException {
        byte[] unpacked = unpacked(bytes, most, door);
        if (unpacked.length > most) {
            return null;
        }
        String text = new String(unpacked, encoding(new String(unpacked, StandardCharsets.ISO_8859_1)));
        FileKind kind = FileKind.of(bytes);
        return new CheckedFile(bytes, text.replace("\r\n", "\n"), kind == FileKind.GZIP ? FileKind.of(unpacked) : kind);
    }

    private static byte[] unpacked(byte[] bytes, long most, DoorCheck door) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] block = new byte[64 * 1024];
        try (var in = door.unpack(new ByteArrayInputStream(bytes))) {
            for (int read = in.read(block); read >= 0 && unpacked.size() <= most; read = in.read(block)) {
                unpacked.write(block, 0, read);
            }
        } catch (DoorStopException stop) {
            // the check says what keeps it out
        }
        return unpacked.toByteArray();
    }

    private static Charset encoding(String text) {
        Matcher declared = DECLARED.matcher(text);
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    /** A sample of ours, as text. */
    static String decoded(byte[] bytes) {
        return new String(bytes, encoding(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
