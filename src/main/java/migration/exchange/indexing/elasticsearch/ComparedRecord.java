package migration.exchange.indexing.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.Comparison.Difference;
import migration.exchange.indexing.Comparison.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stored record as far as two stores can differ in it.
 *
 * @param sourceId the agency's id
 * @param rank where it stands, version and what stewards did with it
 * @param content canonical bytes as text; for a tombstone a word that no content is
 * @param sound whether the digest kept with it is that of the content
 * @param submission where it is from
 */
record ComparedRecord(String sourceId, Rank rank, String content, boolean sound, SubmissionId submission) {

    private static final String TOMBSTONE = "cancelled";

    static ComparedRecord of(JsonNode source, MessageDigest sha256) {
        boolean cancelled = source.path("cancelled").asBoolean(false);
        String content = cancelled ? TOMBSTONE : source.path("content").toString();
        String digest = cancelled ? TOMBSTONE : digest(content, sha256);
        return new ComparedRecord(
                source.path("sourceId").asString(),
                ElasticsearchReader.rank(source),
                content,
                digest.equals(source.path("digest").asString("")),
                new SubmissionId(source.path("submission").asString()));
    }

    private static String digest(String content, MessageDigest sha256) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds it to the digest of its feed. */
    void into(MessageDigest digest, String kind) {
        digest.update((kind + "\n" + sourceId + "\n" + rank.number() + "\n" + content + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** In what two differ, of which at least one is there; null when in nothing. */
    static @Nullable Difference difference(
            FeedId feed, @Nullable ComparedRecord serving, @Nullable ComparedRecord other) {
        if (other == null) {
            return serving == null ? null : new Difference(feed, serving.sourceId, What.MISSING, null);
        }
        What what = serving == null ? What.MORE : other.against(serving);
        return what == null ? null : new Difference(feed, other.sourceId, what, other.submission);
    }

    private @Nullable What against(ComparedRecord serving) {
        int order = rank.compareTo(serving.rank);
        if (order != 0) {
            return order < 0 ? What.OLDER : What.NEWER;
        }
        boolean same = sound && serving.sound && content.equals(serving.content);
        return same ? null : What.CONTENT;
    }
}
