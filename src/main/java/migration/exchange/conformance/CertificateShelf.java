package migration.exchange.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import migration.exchange.envelope.FeedId;
import migration.exchange.security.PrivateFiles;

/** Where issued certificates are kept: a signed file each, in a folder that all processes of a platform share. */
public final class CertificateShelf {

    private static final String ENDING = ".jws";
    private static final Pattern ID = Pattern.compile("[a-z2-9]{" + Certificate.ID_LENGTH + "}");

    private final Path folder;
    private final CertificateSigner signer;

    public CertificateShelf(Path folder, CertificateSigner signer) {
        this.folder = folder;
        this.signer = signer;
    }

    /** Signs and keeps a certificate. */
    void keep(Certificate certificate) {
        try {
            PrivateFiles.write(file(certificate.id()), signer.sign(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate cannot be kept", e);
        }
    }

    /** The signed text of a certificate, as it was given out. */
    public Optional<String> signed(String id) {
        return ID.matcher(id).matches() && Files.exists(file(id)) ? Optional.of(read(file(id))) : Optional.empty();
    }

    /** A certificate; empty when there is none, or when the file is not what was signed. */
    public Optional<Certificate> find(String id) {
        return signed(id).flatMap(signer::verify);
    }

    /** All certificates of a feed. */
    List<Certificate> of(FeedId feed) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(CertificateShelf::read)
                    .map(signer::verify)
                    .flatMap(Optional::stream)
                    .filter(certificate -> certificate.contract().feed().equals(feed))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("certificates cannot be listed", e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate cannot be read", e);
        }
    }
}
