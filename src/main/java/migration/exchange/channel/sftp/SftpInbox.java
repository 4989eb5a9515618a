package migration.exchange.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import migration.exchange.channel.pull.Reach;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import org.apache.sshd.client.SshClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the files of one feed. A file is moved only when the door has it on disk: a crash in between makes the same
 * bytes come again, which the door recognises. Nothing is ever deleted.
 */
final class SftpInbox {

    private static final Logger LOG = LoggerFactory.getLogger(SftpInbox.class);

    private final SshClient client;
    private final SftpSettings.Server server;
    private final FeedId feed;
    private final Door door;
    private final Clock clock;
    private final Watchlist files;
    private final Reach reach;

    SftpInbox(SshClient client, SftpSettings.Server server, FeedId feed, Door door, Clock clock) {
        this.client = client;
        this.server = server;
        this.feed = feed;
        this.door = door;
        this.clock = clock;
        this.files = new Watchlist(server.stable());
        this.reach = new Reach("the SFTP server of " + feed.agency() + ", or the door,");
    }

    /** Takes all files that are ready now. */
    synchronized void collect() {
        try (SftpFolder folder = SftpFolder.open(client, server)) {
            Instant now = clock.instant();
            files.update(folder.list(), now);
            for (String name : files.ready(now)) {
                take(folder, name, now);
            }
            for (String name : files.leftBehind(now)) {
                tidy(folder, name);
            }
            reach.reached();
        } catch (IOException | UncheckedIOException | DoorClosedException e) {
            reach.lost(e);
        }
    }

    private void take(SftpFolder folder, String name, Instant now) throws IOException {
        if (!files.unchangedFor(name, server.settle(), now) && !folder.isWholeGzip(name, files.size(name))) {
            LOG.debug("{} of {} is cut off and may still be written on", name, feed);
            return;
        }
        Reception reception = receive(folder, name);
        if (reception instanceof Reception.Refused refused) {
            LOG.warn("{} of {} was refused: {}", name, feed, refused.reason().code());
            folder.move(name, Watchlist.MARKER, server.refusedFolder());
        } else {
            folder.move(name, Watchlist.MARKER, server.takenFolder());
        }
    }

    private Reception receive(SftpFolder folder, String name) throws IOException {
        try (InputStream body = folder.read(name, files.size(name))) {
            return door.receive(new Delivery(feed, feed.agency(), Channel.SFTP, body, null, null));
        }
    }

    private void tidy(SftpFolder folder, String name) throws IOException {
        if (!folder.has(name)) {
            folder.move(name, Watchlist.MARKER, server.takenFolder());
        }
    }
}
