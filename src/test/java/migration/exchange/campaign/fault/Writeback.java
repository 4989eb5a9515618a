package migration.exchange.campaign.fault;

import java.io.IOException;
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
        normal = Files.readString(SETTING).strip();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Files.writeString(SETTING, "0");
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
