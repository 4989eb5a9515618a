package migration.exchange.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;

/** A door that keeps what it was handed and knows repeats by their bytes. */
public class RecordingDoor implements Door {

    /** What came in: the delivery and its bytes. */
    public record Received(Delivery delivery, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<SubmissionId, Integer> ids = new ConcurrentHashMap<>();
    private volatile Optional<Issue> refusal = Optional.empty();

    @Override
    public Reception receive(Delivery delivery) {
        byte[] body = read(delivery);
        if (refusal.isPresent()) {
            return new Reception.Refused(refusal.get());
        }
        received.add(new Received(delivery, body));
        String digest = digest(body);
        SubmissionId id = new SubmissionId(digest.replaceAll("[0189]", "z").substring(0, 32));
        boolean repeat = ids.merge(id, 1, Integer::sum) > 1;
        return new Reception.Taken(
                new Submission(
                        id,
                        delivery.feed(),
                        delivery.ownForm(),
                        delivery.ownForm() != null,
                        Instant.EPOCH,
                        delivery.sender(),
                        delivery.channel(),
                        digest,
                        body.length,
                        StandardCharsets.UTF_8,
                        null),
                repeat);
    }

    private static byte[] read(Delivery delivery) {
        try {
            return delivery.body().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void refuseAll() {
        refusal = Optional.of(new Issue("DOOR_FEED", Severity.ERROR, Layer.SUBMISSION, Place.WHOLE, null, null, null));
    }

    public List<Received> received() {
        return received;
    }

    public void forget() {
        received.clear();
    }
}
