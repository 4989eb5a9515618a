package migration.exchange.simulation.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Ports and secrets of the simulation, kept between runs so that the next start goes on where the last one stopped. */
public final class KeptSettings {

    private final Path file;
    private final boolean isNew;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    /** Reads the file, if there is one. */
    public KeptSettings(Path file) {
        this.file = file;
        this.isNew = !Files.exists(file);
        if (!isNew) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** True when nothing had been kept before. */
    public boolean isNew() {
        return isNew;
    }

    /** The kept value, or the one given, which is then kept. */
    public synchronized String text(String key, String first) {
        String kept = values.getProperty(key);
        if (kept != null) {
            return kept;
        }
        keep(key, first);
        return first;
    }

    /** The kept secret, or a new one of 144 random bits. */
    public synchronized String secret(String key) {
        byte[] bits = new byte[18];
        random.nextBytes(bits);
        return text("secret." + key, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The kept loopback port if it is still free, else another free one, which is then kept. */
    public synchronized int port(String key) {
        String kept = values.getProperty("port." + key);
        if (kept != null && free(Integer.parseInt(kept)) > 0) {
            return Integer.parseInt(kept);
        }
        int port = free(0);
        keep("port." + key, Integer.toString(port));
        return port;
    }

    private static int free(int wanted) {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException(e);
            }
            return -1;
        }
    }

    private void keep(String key, String value) {
        values.setProperty(key, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (var writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
