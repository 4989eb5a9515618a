package migration.exchange.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Every known input at the doors, as it is and packed. */
class DoorCorpusIT {

    @Test
    void knownInputsAreAnswered() throws Exception {
        Target door = Targets.DOOR.make();
        for (var input : Corpus.of("door").entrySet()) {
            try {
                door.take(input.getValue());
                door.take(sent(0, "Content-Type: application/xml", input.getValue()));
                door.take(sent(1, "Content-Type: application/xml\r\nContent-Encoding: gzip", gzip(input.getValue())));
                door.take(sent(3, "Content-Type: application/xml", input.getValue()));
                door.take(sent(4, "Content-Type: application/json", input.getValue()));
            } catch (IOException | AssertionError broken) {
                throw new AssertionError("the door is broken by " + input.getKey(), broken);
            }
        }
    }

    private static byte[] sent(int door, String headers, byte[] body) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.write(door);
        input.writeBytes(headers.getBytes(StandardCharsets.ISO_8859_1));
        input.write(0);
        input.writeBytes(body);
        return input.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
