package migration.exchange.channel.sftp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** One session with the server, in the folder where files wait. */
final class SftpFolder implements AutoCloseable {

    /** Enough to know that it is no ordinary file; what it is, the door will say. */
    private static final long LARGEST_CHECKED = 1L << 30;

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final String directory;
    private final ClientSession session;
    private final SftpClient files;

    private SftpFolder(String directory, ClientSession session, SftpClient files) {
        this.directory = directory;
        this.session = session;
        this.files = files;
    }

    static SftpFolder open(SshClient client, SftpSettings.Server server) throws IOException {
        ClientSession session = client.connect(server.user(), server.host(), server.port())
                .verify(server.timeout())
                .getSession();
        try {
            session.addPasswordIdentity(server.password());
            session.auth().verify(server.timeout());
            return new SftpFolder(
                    server.directory(), session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    /** Names and sizes of the ordinary files. */
    Map<String, Long> list() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (SftpClient.DirEntry entry : files.readDir(directory)) {
            if (entry.getAttributes().isRegularFile()) {
                sizes.put(entry.getFilename(), entry.getAttributes().getSize());
            }
        }
        return sizes;
    }

    /** The bytes of a file, which fail to be read when they are not as many as listed. */
    InputStream read(String name, long listed) throws IOException {
        return new ListedLength(files.read(directory + "/" + name), listed);
    }

    /** Whether a gzip has its end, with the right length and checksum. */
    boolean isWholeGzip(String name, long listed) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream in = read(name, listed);
                InputStream unpacked = new GZIPInputStream(in, buffer.length)) {
            for (int n = 0; n >= 0 && length < LARGEST_CHECKED; n = unpacked.read(buffer)) {
                length += n;
            }
            return true;
        } catch (EOFException | ZipException cut) {
            return false;
        }
    }

    boolean has(String name) throws IOException {
        return exists(directory + "/" + name);
    }

    /** Moves a file and then its marker; a name that is taken there gets a number, for nothing is ever overwritten. */
    void move(String name, String marker, String folder) throws IOException {
        if (!exists(folder)) {
            files.mkdir(folder);
        } else if (!files.stat(folder).isDirectory()) {
            throw new IOException(folder + " is no folder");
        }
        String free = freeName(folder + "/" + name, marker);
        rename(name, free);
        rename(name + marker, free + marker);
    }

    private String freeName(String path, String marker) throws IOException {
        String free = path;
        for (int n = 1; exists(free) || exists(free + marker); n++) {
            free = path + "." + n;
        }
        return free;
    }

    /** Whoever else may take files has the same rights to it: one that is gone has been moved already. */
    private void rename(String name, String target) throws IOException {
        String path = directory + "/" + name;
        if (exists(path)) {
            files.rename(path, target);
        }
    }

    private boolean exists(String path) throws IOException {
        try {
            files.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            files.close();
        } finally {
            session.close(false).await(GOODBYE);
            session.close(true);
        }
    }
}
