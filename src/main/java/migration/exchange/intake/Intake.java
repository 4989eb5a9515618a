package migration.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import migration.exchange.archive.Archive;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.Opening;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorStopException;
import migration.exchange.contract.door.UnpackedBody;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
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

    private static final int BLOCK = 64 * 1024;

    private final Archive archive;
    private final DoorCheck check;
    private final Spooling spooling;
    private final Clock clock;

    public Intake(Archive archive, DoorCheck check, Spooling spooling, Clock clock) {
        this.archive = archive;
        this.check = check;
        this.spooling = spooling;
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
        try (Spool spool = spooling.begin(sha256, id)) {
            Issue stop = fill(spool, check.unpack(delivery.body()));
            Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Opening opening = opening(delivery, spool, receivedAt);
            Issue reason = stop == null && opening instanceof Opening.Refused refused ? refused.issue() : stop;
            if (reason != null && answerable(delivery.channel())) {
                return new Reception.Refused(reason);
            }
            return archive(submission(delivery, spool, opening, reason, receivedAt, sha256, id), spool);
        }
    }

    /** Takes what can be unpacked; says what stopped it. */
    private static @Nullable Issue fill(Spool spool, UnpackedBody body) throws IOException {
        byte[] block = new byte[BLOCK];
        try {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                spool.write(block, read);
            }
            return null;
        } catch (DoorStopException stop) {
            return stop.reason();
        }
    }

    private Opening opening(Delivery delivery, Spool spool, Instant receivedAt) throws IOException {
        return delivery.ownForm() == null
                ? check.check(
                        delivery.feed(),
                        spool.beginning(EnvelopeReader.PEEK_BYTES),
                        takenBy(delivery.correction(), receivedAt))
                : new Opening.Of(delivery.ownForm(), StandardCharsets.UTF_8, Place.WHOLE, null);
    }

    /** A version that has ended since can still be mended: a correction comes in when its original did. */
    private Instant takenBy(@Nullable Correction correction, Instant receivedAt) {
        return Optional.ofNullable(correction)
                .flatMap(mended -> archive.find(mended.original()))
                .map(Submission::receivedAt)
                .orElse(receivedAt);
    }

    private static boolean answerable(Channel channel) {
        return channel == Channel.HTTP || channel == Channel.CONSOLE;
    }

    private Submission submission(
            Delivery delivery,
            Spool spool,
            Opening opening,
            @Nullable Issue reason,
            Instant receivedAt,
            MessageDigest sha256,
            MessageDigest id) {
        Opening.@Nullable Of opened = opening instanceof Opening.Of of ? of : null;
        return new Submission(
                SubmissionDigest.id(id),
                delivery.feed(),
                reason == null && opened != null ? opened.envelope() : null,
                delivery.ownForm() != null || opened != null && opened.form() != null,
                receivedAt,
                delivery.sender(),
                delivery.channel(),
                HexFormat.of().formatHex(sha256.digest()),
                spool.size(),
                opened == null ? StandardCharsets.UTF_8 : opened.encoding(),
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
