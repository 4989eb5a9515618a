package migration.exchange.simulation.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** An instant in a file, so that the next start goes on where this one stops. */
public final class KeptInstant {

    private final Path file;
    private final Instant first;

    /** @param first what it is when nothing has been kept */
    public KeptInstant(Path file, Instant first) {
        this.file = file;
        this.first = first;
    }

    Instant read() {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Instant instant) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, instant + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
