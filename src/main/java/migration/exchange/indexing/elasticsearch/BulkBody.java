package migration.exchange.indexing.elasticsearch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.RecordDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The body of one bulk request in a buffer that is used again and again by one thread. */
final class BulkBody {

    /** Stands for the content of a tombstone. */
    static final String CANCELLED = "cancelled";

    private final Buffer body = new Buffer();
    private final Buffer content = new Buffer();
    private final JsonGenerator intoBody = RecordJson.generator(body);
    private final JsonGenerator intoContent = RecordJson.generator(content);
    private final MessageDigest sha256;
    private final List<Item> items = new ArrayList<>();

    /**
     * One item: its lines in the body.
     *
     * @param record index of the record that it writes, -1 for an identity
     * @param id document id
     * @param digest digest of the content, empty for an identity
     */
    record Item(int record, String id, String digest, int start, int end) {}

    BulkBody() {
        sha256 = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void clear() {
        body.reset();
        items.clear();
    }

    List<Item> items() {
        return items;
    }

    Buffer body() {
        return body;
    }

    void identity(String index, String id, PersonDescription person) {
        int start = body.size();
        body.text("{\"create\":{\"_index\":\"" + index + "\",\"_id\":\"" + id + "\"}}\n");
        RecordJson.identity(person, intoBody);
        body.write('\n');
        items.add(new Item(-1, id, "", start, body.size()));
    }

    void record(int number, String index, String id, RecordDocument document, @Nullable String identity) {
        int start = body.size();
        body.text("{\"index\":{\"_index\":\"" + index + "\",\"_id\":\"" + id + "\",\"version\":"
                + document.rank().number()
                + ",\"version_type\":\"external\"}}\n");
        String digest = content(document, identity);
        source(document, digest);
        body.write('\n');
        items.add(new Item(number, id, digest, start, body.size()));
    }

    private String content(RecordDocument document, @Nullable String identity) {
        content.reset();
        if (document.content() == null) {
            return CANCELLED;
        }
        RecordJson.content(document.content(), identity, intoContent);
        content.digest(sha256, 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    }

    private void source(RecordDocument document, String digest) {
        RecordPlace place = document.place();
        JsonGenerator g = intoBody;
        g.writeStartObject();
        g.writeStringProperty("feed", document.feed().toString());
        g.writeStringProperty("sourceId", document.sourceId());
        g.writeNumberProperty("version", document.version());
        if (document.rank().step() > 0) {
            g.writeNumberProperty("rank", document.rank().number());
        }
        g.writeStringProperty("submission", place.submission().value());
        g.writeNumberProperty("position", place.position());
        g.writeNumberProperty("offset", place.offset());
        g.writeNumberProperty("length", place.length());
        g.writeStringProperty("digest", digest);
        if (document.content() == null) {
            g.writeBooleanProperty("cancelled", true);
        } else {
            judged(g, document.issues());
        }
        g.writeEndObject();
        g.flush();
        if (document.content() != null) {
            body.dropLast().text(",\"content\":").write(content.bytes(), 0, content.size());
            body.write('}');
        }
    }

    private static void judged(JsonGenerator g, List<String> issues) {
        g.writeStringProperty("verdict", issues.isEmpty() ? "ACCEPTED" : "ACCEPTED_WITH_ISSUES");
        if (!issues.isEmpty()) {
            g.writeArrayPropertyStart("issues");
            issues.forEach(g::writeString);
            g.writeEndArray();
        }
    }
}
