package migration.exchange.simulation.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;

/** Writes down which files the exchange has taken, with their digests as they were then; nobody may delete any. */
final class TakenFiles implements SftpEventListener {

    static final String[] LEDGER = {"at", "file", "bytes", "sha256"};

    private final Ledger ledger;

    TakenFiles(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void moved(ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable failure)
            throws IOException {
        String name = to.getFileName().toString();
        if (failure == null && to.getParent().endsWith("taken") && !name.endsWith(".done")) {
            ledger.write(Instant.now(), name, Files.size(to), Digests.sha256(Files.readAllBytes(to)));
        }
    }

    @Override
    public void removing(ServerSession session, Path path, boolean directory) throws IOException {
        throw new AccessDeniedException(path.toString(), null, "files are moved to taken/, never deleted");
    }
}
