package migration.exchange.indexing;

import java.util.List;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * Two generations of the store side by side.
 *
 * @param feeds counts and digests of each feed
 * @param differences records that differ, the first {@value #MOST}
 * @param more how many more differ
 */
public record Comparison(List<Feed> feeds, List<Difference> differences, long more) {

    /** Differences that are named. */
    public static final int MOST = 10_000;

    /**
     * A feed on both sides. A digest is SHA-256, in hex, over kind, source id, version and canonical bytes of each record in
     * the order of source ids, tombstones included.
     *
     * @param feed the feed; its second name is the kind of record
     * @param serving records in the generation that serves
     * @param servingDigest their digest
     * @param other records in the other
     * @param otherDigest their digest
     */
    public record Feed(FeedId feed, long serving, String servingDigest, long other, String otherDigest) {

        public boolean same() {
            return serving == other && servingDigest.equals(otherDigest);
        }
    }

    /** In what a record differs. */
    public enum What {
        /** The other generation does not have it. */
        MISSING,
        /** Only the other generation has it. */
        MORE,
        /** The other generation has an older version. */
        OLDER,
        /** The other generation has a newer version. */
        NEWER,
        /** Same version, other content; or a content that is not the one its digest was taken of. */
        CONTENT
    }

    /**
     * A record that differs.
     *
     * @param feed its feed
     * @param sourceId the agency's id
     * @param what in what
     * @param submission where the other generation has it from; null when it does not have it
     */
    public record Difference(
            FeedId feed,
            String sourceId,
            What what,
            @Nullable SubmissionId submission) {}

    /** Whether all is the same. */
    public boolean same() {
        return differences.isEmpty() && feeds.stream().allMatch(Feed::same);
    }
}
