package migration.exchange.quarantine.elasticsearch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quarantine.Quarantine.UnknownCode;
import tools.jackson.databind.JsonNode;

/** Codes that no list has, as words {@code rule value} of a case. */
final class UnknownCodes {

    private static final Pattern RULES = Pattern.compile("CODE_UNKNOWN_.+");

    /** No name of a person and no number of one fits. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._/-]{1,6}");

    private UnknownCodes() {}

    /** The words of the issues of a record. */
    static List<String> of(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> RULES.matcher(issue.code()).matches())
                .flatMap(issue -> Optional.ofNullable(issue.value()).stream()
                        .map(value -> issue.code() + " " + code(value.strip())))
                .distinct()
                .toList();
    }

    private static String code(String value) {
        return CODE.matcher(value).matches() ? value : UnknownCode.NO_CODE;
    }

    /** Reads a bucket of them. */
    static UnknownCode read(JsonNode bucket) {
        String[] words = bucket.at("/key/unknown").asString().split(" ", 2);
        return new UnknownCode(
                FeedId.parse(bucket.at("/key/feed").asString()),
                words[0],
                words[1],
                bucket.path("doc_count").asLong(),
                Instant.ofEpochMilli(Math.round(bucket.at("/since/value").asDouble())));
    }
}
