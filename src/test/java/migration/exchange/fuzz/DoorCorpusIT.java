package migration.exchange.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Every known input at the doors, as it is and packed. */
class DoorCorpusIT {

    @Test
    void knownInputsAreAnswered() throws Exception {
        Target door = Targets.DOOR.make();
        for (var input : Corpus.of("door").entrySet()) {
            for (byte[] knock : knocks(input.getValue())) {
                assertThatCode(() -> door.take(knock)).as(input.getKey()).doesNotThrowAnyException();
            }
        }
    }

    private static List<byte[]> knocks(byte[] body) throws IOException {
        return List.of(
                body,
                sent(0, "Content-Type: application/xml", body),
                sent(1, "Content-Type: application/xml\r\nContent-Encoding: gzip", gzip(body)),
                sent(3, "Content-Type: application/xml", body),
                sent(4, "Content-Type: application/json", body));
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
