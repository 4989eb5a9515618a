package migration.exchange.indexing.elasticsearch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A growing buffer whose bytes can be read where they stand. */
final class Buffer extends ByteArrayOutputStream {

    Buffer() {
        super(1 << 20);
    }

    byte[] bytes() {
        return buf;
    }

    Buffer text(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Buffer dropLast() {
        count--;
        return this;
    }

    void digest(MessageDigest digest, int from) {
        digest.update(buf, from, count - from);
    }
}
