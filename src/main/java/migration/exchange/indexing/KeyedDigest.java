package migration.exchange.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Ids that nobody can guess or turn back without the key: base64url of the first 128 bits of HMAC-SHA-256. The key is
 * made at the first start and never changes; it is kept with the archive.
 */
public final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    public KeyedDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Reads the key file, or makes it, readable by its owner only. */
    public static KeyedDigest keptIn(Path file) {
        try {
            byte[] known = read(file);
            while (known == null) {
                make(file);
                known = read(file);
            }
            return new KeyedDigest(known);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file, e);
        }
    }

    private static byte @Nullable [] read(Path file) throws IOException {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Of several processes that start at once one makes it: two keys would give every record two ids. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "key", ".new");
        Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
        Files.setPosixFilePermissions(
                draft, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException quicker) {
            // theirs is read
        } finally {
            Files.delete(draft);
        }
    }

    /**
     * The id of a text of several parts. Each part is led by its length, so that no two texts fall together.
     *
     * @param parts the parts; null is another part than the empty one
     */
    public String of(@Nullable String... parts) {
        Mac mac = macs.get();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        for (String part : parts) {
            byte[] bytes = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
            mac.update(length.clear().putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                mac.update(bytes);
            }
        }
        byte[] first = new byte[BYTES];
        System.arraycopy(mac.doFinal(), 0, first, 0, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(first);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
