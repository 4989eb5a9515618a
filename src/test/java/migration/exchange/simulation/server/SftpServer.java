package migration.exchange.simulation.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The file server of an agency: files wait in {@code out/}, the exchange moves what it has taken to
 * {@code taken/}. The host key is kept between runs.
 */
public final class SftpServer implements AutoCloseable {

    /** The exchange's account. */
    public static final String USER = "exchange";

    private final SshServer server;
    private final PublicKey hostKey;

    private SftpServer(SshServer server, PublicKey hostKey) {
        this.server = server;
        this.hostKey = hostKey;
    }

    /**
     * Starts the server on loopback.
     *
     * @param root what the exchange sees as {@code /}
     * @param hostKeyFile where the host key is kept
     * @param port port to listen on
     * @param password password of the exchange's account
     * @param ledger gets a line for every file that was taken: {@code at,file,bytes,sha256}
     */
    public static SftpServer start(Path root, Path hostKeyFile, int port, String password, Ledger ledger) {
        try {
            Files.createDirectories(root.resolve("out"));
            Files.createDirectories(root.resolve("taken"));
            var keys = new SimpleGeneratorHostKeyProvider(hostKeyFile.toAbsolutePath());
            SshServer server = server(root.toAbsolutePath(), keys, port, password, ledger);
            server.start();
            return new SftpServer(server, keys.loadKeys(null).iterator().next().getPublic());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SshServer server(
            Path root, SimpleGeneratorHostKeyProvider keys, int port, String password, Ledger ledger) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(keys);
        server.setNioWorkers(2);
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((user, given, session) -> USER.equals(user)
                & MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8)));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new TakenFiles(ledger));
        sftp.setFileSystemAccessor(new SettledListing());
        server.setSubsystemFactories(List.of(sftp));
        return server;
    }

    public int port() {
        return server.getPort();
    }

    /** The host key as a line of an {@code authorized_keys} file: type and base64. */
    public String hostKey() {
        return PublicKeyEntry.toString(hostKey);
    }

    /** The host key as {@code SHA256:...}. */
    public String hostKeyFingerprint() {
        return KeyUtils.getFingerPrint(hostKey);
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
