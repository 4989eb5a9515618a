package migration.exchange.intake;

import java.io.InputStream;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * A submission on its way in.
 *
 * @param feed the feed it is sent to
 * @param sender the authenticated sender
 * @param channel the door
 * @param body the bytes as sent; gzip is recognised by its first two bytes
 * @param ownForm the envelope, when the body is in the agency's own form and cannot say it itself; null for contract XML
 * @param correction set when a steward corrects one record
 */
public record Delivery(
        FeedId feed,
        String sender,
        Channel channel,
        InputStream body,
        @Nullable Envelope ownForm,
        @Nullable Correction correction) {}
