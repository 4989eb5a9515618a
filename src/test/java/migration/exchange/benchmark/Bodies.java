package migration.exchange.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of the store as ready bodies of bulk requests in a file, so that they need no memory. */
public final class Bodies implements AutoCloseable {

    private static final int PAGE = 1000;

    private final Path file;
    private final int size;
    private final DataOutputStream out;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int inBody;
    private long documents;
    private DataInputStream in;

    /** @param size documents of a body */
    public Bodies(Path file, int size) throws IOException {
        this.file = file;
        this.size = size;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    public long documents() {
        return documents;
    }

    /** How a document is written. */
    public enum Action {
        /** With the version that it has, as records are. */
        VERSIONED("index"),
        /** Once, as identities are. */
        CREATE("create"),
        /** Again and again, as receipts are. */
        INDEX("index");

        private final String word;

        Action(String word) {
            this.word = word;
        }
    }

    /**
     * Reads documents of an index, in the order in which they lie there.
     *
     * @param scratch index that they are to be sent to
     * @param wanted query for those that are wanted
     */
    public void read(Store store, String index, String scratch, Action action, JsonNode wanted) throws IOException {
        JsonNode pit = store.call("POST", "/" + index + "/_pit?keep_alive=5m", null);
        ObjectNode query = Store.JSON
                .createObjectNode()
                .put("size", PAGE)
                .put("version", true)
                .put("track_total_hits", false);
        query.set("query", wanted);
        query.putObject("pit").put("id", pit.path("id").asString()).put("keep_alive", "5m");
        query.putArray("sort").add("_shard_doc");
        JsonNode hits = hits(store, query);
        while (!hits.isEmpty()) {
            for (JsonNode hit : hits) {
                add(hit, scratch, action);
            }
            query.set("search_after", hits.get(hits.size() - 1).path("sort"));
            hits = hits(store, query);
        }
        endBody();
        ObjectNode close = Store.JSON.createObjectNode();
        store.call("DELETE", "/_pit", close.put("id", pit.path("id").asString()));
    }

    private static JsonNode hits(Store store, JsonNode query) {
        return store.call("POST", "/_search", query).at("/hits/hits");
    }

    private void add(JsonNode hit, String scratch, Action action) throws IOException {
        String version = ",\"version\":" + hit.path("_version") + ",\"version_type\":\"external\"";
        String head = "{\"" + action.word + "\":{\"_index\":\"" + scratch + "\",\"_id\":" + hit.path("_id")
                + (action == Action.VERSIONED ? version : "") + "}}\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Store.JSON.writeValueAsBytes(hit.path("_source")));
        body.write('\n');
        documents++;
        if (++inBody == size) {
            endBody();
        }
    }

    private void endBody() throws IOException {
        if (inBody > 0) {
            out.writeInt(body.size());
            body.writeTo(out);
            body.reset();
            inBody = 0;
        }
    }

    /** Nothing more comes: from now on bodies are taken. */
    public void end() throws IOException {
        out.writeInt(0);
        out.close();
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** The next body, for whichever thread asks; null after the last. */
    public synchronized byte[] next() throws IOException {
        int length = in.available() == 0 ? 0 : in.readInt();
        return length == 0 ? null : in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
