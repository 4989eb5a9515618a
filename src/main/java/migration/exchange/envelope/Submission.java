package migration.exchange.envelope;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as archived, without its bytes.
 *
 * @param id digest of agency, feed and unpacked bytes
 * @param feed the feed it was sent to
 * @param envelope what it says of itself; null when that could not be read (it will end as damaged)
 * @param ownForm true when the bytes are in the agency's own form (rows, SOAP answer), to be normalised first
 * @param receivedAt instant of receipt; rules judge against it
 * @param sender the authenticated sender
 * @param channel the door it came through
 * @param sha256 SHA-256 of the unpacked bytes, hex
 * @param bytes length of the unpacked bytes
 * @param encoding character encoding declared or implied
 * @param correction set when this is a steward's correction of one record
 */
public record Submission(
        SubmissionId id,
        FeedId feed,
        @Nullable Envelope envelope,
        boolean ownForm,
        Instant receivedAt,
        String sender,
        Channel channel,
        String sha256,
        long bytes,
        Charset encoding,
        @Nullable Correction correction) {

    /** Where a version of a record stands that came in it. */
    public Rank rankOf(int version) {
        return correction == null ? Rank.of(version) : correction.rankOf(version);
    }
}
