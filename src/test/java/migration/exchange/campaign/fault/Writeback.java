package migration.exchange.campaign.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the kernel from writing back by itself what nobody has synced: a machine that is unlucky. Put right again when
 * closed, also at the end of the process.
 */
public final class Writeback implements AutoCloseable {

    private static final Path SETTING = Path.of("/proc/sys/vm/dirty_writeback_centisecs");

    private final String normal;

    public Writeback() throws IOException {
        normal = read();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Files.writeString(SETTING, "0");
    }

    /** In one read: the kernel gives a number that is asked for in pieces only as far as the first. */
    private static String read() throws IOException {
        byte[] text = new byte[32];
        try (InputStream in = Files.newInputStream(SETTING)) {
            return new String(text, 0, in.read(text), StandardCharsets.US_ASCII).strip();
        }
    }

    @Override
    public void close() {
        try {
            Files.writeString(SETTING, normal);
        } catch (IOException e) {
            System.err.println("set " + SETTING + " back to " + normal + ": " + e);
        }
    }
}
