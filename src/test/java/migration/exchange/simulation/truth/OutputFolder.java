package migration.exchange.simulation.truth;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.GZIPOutputStream;

/** The folder that is written, and the SHA-256 of all that went into it. Safe for several threads. */
public final class OutputFolder {

    private final Path root;
    private final SortedMap<String, String> digests = new ConcurrentSkipListMap<>();
    private final Map<Path, Boolean> made = new ConcurrentHashMap<>();

    public OutputFolder(Path root) {
        this.root = root;
    }

    /** Writes a file; returns the SHA-256 of the bytes. */
    public String write(String file, byte[] bytes) {
        write(path(file), bytes);
        return note(file, bytes);
    }

    /** Writes a gzip file; the digest is that of the unpacked bytes, which do not depend on the machine's zlib. */
    public String writeGzip(String file, byte[] bytes) {
        write(path(file), gzip(bytes));
        return note(file, bytes);
    }

    /** Writes the first part of a gzip file, as a broken transfer leaves it. */
    public void writeCutGzip(String file, byte[] bytes) {
        byte[] whole = gzip(bytes);
        write(path(file), Arrays.copyOf(whole, whole.length * 2 / 3));
        note(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }

    private String note(String file, byte[] bytes) {
        String digest = HexFormat.of().formatHex(sha256().digest(bytes));
        digests.put(file, digest);
        return digest;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path path(String file) {
        Path path = root.resolve(file);
        made.computeIfAbsent(path.getParent(), OutputFolder::make);
        return path;
    }

    private static boolean make(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Opens a text file that grows by rows; UTF-8, LF. */
    public Lines lines(String file, String header) {
        return new Lines(file, header);
    }

    public SortedMap<String, String> digests() {
        return digests;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A CSV file being written. */
    public final class Lines implements AutoCloseable {
        private final String file;
        private final MessageDigest digest = sha256();
        private final OutputStream out;

        private Lines(String file, String header) {
            this.file = file;
            try {
                out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path(file))), digest);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            append(new ByteText(256).append(header).append('\n'));
        }

        /** Appends whole rows, each with its line end. */
        public void append(ByteText rows) {
            try {
                rows.writeTo(out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            digests.put(file, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
