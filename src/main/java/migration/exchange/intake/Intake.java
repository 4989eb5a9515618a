package migration.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import migration.exchange.archive.Archive;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Checks at the door and archives. Who can be answered (HTTP, a steward) is turned away when something is wrong; what
 * comes by other channels is archived in any case and ends as damaged with the same reason, so that nothing is lost.
 * Touches the archive and nothing else.
 */
public final class Intake {

    private final Archive archive;
    private final DoorCheck check;
    private final IntakeSettings settings;
    private final Path spoolFolder;
    private final Clock clock;

    public Intake(Archive archive, MigrationContext contracts, IntakeSettings settings, Path spoolFolder, Clock clock) {
        this.archive = archive;
        this.check = new DoorCheck(contracts, settings);
        this.settings = settings;
        this.spoolFolder = spoolFolder;
        this.clock = clock;
    }

    /**
     * Takes a submission into the archive.
     *
     * @throws IOException when the sender's connection broke or the archive cannot be written: nothing was kept
     */
    public Reception take(Delivery delivery) throws IOException {
        MessageDigest sha256 = SubmissionDigest.sha256();
        MessageDigest id = SubmissionDigest.begin(delivery.feed(), delivery.correction());
        try (Spool spool = new Spool(spoolFolder, sha256, id)) {
            Unpacker unpacker = new Unpacker(settings.maxBytes(), settings.maxRatio());
            Unpacker.@Nullable Stop stop = unpacker.unpack(delivery.body(), spool);
            DoorCheck.Result door = inspect(delivery, spool);
            Issue reason = stop == null ? door.reason() : reason(stop);
            if (reason != null && answerable(delivery.channel())) {
                return new Reception.Refused(reason);
            }
            return archive(submission(delivery, spool, door, reason, sha256, id), spool);
        }
    }

    private DoorCheck.Result inspect(Delivery delivery, Spool spool) throws IOException {
        if (delivery.ownForm() != null) {
            return new DoorCheck.Result(delivery.ownForm(), StandardCharsets.UTF_8, null);
        }
        return check.check(delivery.feed(), spool.beginning(EnvelopeReader.PEEK_BYTES));
    }

    private Issue reason(Unpacker.Stop stop) {
        return switch (stop) {
            case TOO_LARGE ->
                DoorCheck.refusal("DOOR_TOO_LARGE", Place.WHOLE, null, settings.maxBytes() / 1_000_000 + " MB");
            case RATIO -> DoorCheck.refusal("DOOR_RATIO", Place.WHOLE, null, settings.maxRatio() + " : 1");
            case BROKEN_GZIP -> DoorCheck.refusal("DOOR_GZIP", Place.WHOLE, null, null);
        };
    }

    private static boolean answerable(Channel channel) {
        return channel == Channel.HTTP || channel == Channel.CONSOLE;
    }

    private Submission submission(
            Delivery delivery,
            Spool spool,
            DoorCheck.Result door,
            @Nullable Issue reason,
            MessageDigest sha256,
            MessageDigest id) {
        return new Submission(
                SubmissionDigest.id(id),
                delivery.feed(),
                reason == null ? door.envelope() : null,
                delivery.ownForm() != null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                delivery.sender(),
                delivery.channel(),
                HexFormat.of().formatHex(sha256.digest()),
                spool.size(),
                door.encoding(),
                delivery.correction());
    }

    private Reception archive(Submission submission, Spool spool) throws IOException {
        try (InputStream body = spool.read()) {
            boolean fresh = archive.append(submission, body);
            Submission kept = fresh ? submission : archive.find(submission.id()).orElse(submission);
            return new Reception.Taken(kept, !fresh);
        }
    }
}
