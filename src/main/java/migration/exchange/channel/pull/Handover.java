package migration.exchange.channel.pull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import org.jspecify.annotations.Nullable;

/**
 * Hands what was pulled to the door and counts it.
 *
 * @param door the door
 * @param channel the protocol
 * @param contract the contract that the records follow once normalised
 * @param stream the stream inside the agency
 */
public record Handover(Door door, Channel channel, ContractId contract, String stream) {

    private static final String HEARTBEAT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="%s" agency="%s" feed="%s" contract="%d" stream="%s" sequence="%d" created="%s" \
            completeThrough="%s"><records/></submission>
            """;

    /** Hands over bytes in the agency's own form. */
    public Progress ownForm(byte[] body, Progress before, Instant now) {
        Progress after = before.sent(now);
        hand(body, envelope(after));
        return after;
    }

    /**
     * Says that the feed lives and has nothing to tell. There is no verbatim of nothing, and the answer to an idle poll
     * may be the same bytes for ever: a heartbeat is an empty submission of the contract itself.
     */
    public Progress heartbeat(Progress before, Instant now) {
        Progress after = before.sent(now);
        String text = HEARTBEAT.formatted(
                contract.namespace(),
                contract.feed().agency(),
                contract.feed().feed(),
                contract.major(),
                stream,
                after.sequence(),
                after.sentAt(),
                after.completeThrough());
        hand(text.getBytes(StandardCharsets.UTF_8), null);
        return after;
    }

    private Envelope envelope(Progress progress) {
        return new Envelope(contract, stream, progress.sequence(), progress.sentAt(), progress.completeThrough());
    }

    private void hand(byte[] body, @Nullable Envelope ownForm) {
        Reception reception = door.receive(new Delivery(
                contract.feed(), contract.feed().agency(), channel, new ByteArrayInputStream(body), ownForm, null));
        if (reception instanceof Reception.Refused refused) {
            throw new IllegalStateException(
                    "the door refused what was pulled for " + contract + ": " + refused.reason());
        }
    }
}
