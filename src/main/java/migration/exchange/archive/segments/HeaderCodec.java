package migration.exchange.archive.segments;

import java.nio.ByteBuffer;
import migration.exchange.archive.ArchiveDamagedException;
import migration.exchange.envelope.Submission;
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
            return json.readValue(bytes, Submission.class);
        } catch (JacksonException notOurs) {
            throw new ArchiveDamagedException("a header frame cannot be read: " + notOurs.getOriginalMessage());
        }
    }
}
