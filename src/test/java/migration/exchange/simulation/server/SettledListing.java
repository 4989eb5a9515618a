package migration.exchange.simulation.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * Leaves files out of a listing that are being renamed just now: the server would fail the whole listing when a name
 * vanishes between being listed and being looked at, which no other server does.
 */
final class SettledListing implements SftpFileSystemAccessor {

    private static final long SETTLED_MILLIS = 1000;

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle handle, Path folder, String name, LinkOption... options)
            throws IOException {
        List<Path> settled = new ArrayList<>();
        try (var all = SftpFileSystemAccessor.super.openDirectory(subsystem, handle, folder, name, options)) {
            for (Path file : all) {
                if (isSettled(file)) {
                    settled.add(file);
                }
            }
        }
        return new Listing(settled);
    }

    private static boolean isSettled(Path file) throws IOException {
        if (!file.getFileName().toString().endsWith(".part")) {
            return true;
        }
        try {
            var age = Instant.now().toEpochMilli()
                    - Files.getLastModifiedTime(file).toMillis();
            return age > SETTLED_MILLIS;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private record Listing(List<Path> files) implements DirectoryStream<Path> {

        @Override
        public Iterator<Path> iterator() {
            return files.iterator();
        }

        @Override
        public void close() {}
    }
}
