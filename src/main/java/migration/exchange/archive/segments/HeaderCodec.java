package migration.exchange.archive.segments;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.stream.Stream;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Submissions as JSON in header frames: readable without this program. */
final class HeaderCodec {

    private final JsonMapper json = JsonMapper.builder().build();

    byte[] encode(Submission submission) {
        return json.writeValueAsBytes(submission);
    }

    Submission decode(ByteBuffer payload) throws ArchiveDamagedException {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        try {
            Submission submission = json.readValue(bytes, Submission.class);
            if (!isWhole(submission)) {
                throw new ArchiveDamagedException("a header frame does not say enough");
            }
            return submission;
        } catch (JacksonException notOurs) {
            throw new ArchiveDamagedException("a header frame cannot be read: " + notOurs.getOriginalMessage());
        }
    }

    /** Jackson leaves null what is not there. */
    private static boolean isWhole(@Nullable Submission read) {
        return read != null
                && read.bytes() >= 0
                && Stream.of(
                                read.id(),
                                read.feed(),
                                read.receivedAt(),
                                read.sender(),
                                read.channel(),
                                read.sha256(),
                                read.encoding())
                        .allMatch(Objects::nonNull);
    }
}
