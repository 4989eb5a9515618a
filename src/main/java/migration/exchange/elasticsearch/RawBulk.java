package migration.exchange.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.entity.ContentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Actions of any kind on indices by their own names, sent in requests that are repeated until each is done or conflicts. */
public final class RawBulk {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final String PATH = "/_bulk?filter_path=items.*.status,items.*.error";
    private static final int AT_ONCE = 500;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Cluster cluster;
    private final List<String> open = new ArrayList<>();

    public RawBulk(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Adds an action.
     *
     * @param head action with index and id
     * @param source document, null for a deletion
     */
    public void add(JsonNode head, @Nullable JsonNode source) {
        open.add(head + "\n" + (source == null ? "" : source + "\n"));
    }

    /**
     * Sends all that was added. A conflict, or that what is to be deleted is not there, is as good as done.
     *
     * @throws RefusedException when one is refused for a reason that waiting does not mend
     */
    public void send() {
        Backoff backoff = cluster.backoff();
        while (!open.isEmpty()) {
            if (sendSome(open.subList(0, Math.min(AT_ONCE, open.size())))) {
                backoff.sleep("some of a bulk request were put off");
            }
        }
    }

    /** @return whether some were put off */
    private boolean sendSome(List<String> some) {
        byte[] body = String.join("", some).getBytes(StandardCharsets.UTF_8);
        JsonNode items =
                cluster.call("POST", PATH, body, body.length, NDJSON).body().path("items");
        List<String> again = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            if (!isDone(items.path(i))) {
                again.add(some.get(i));
            }
        }
        some.clear();
        open.addAll(again);
        return !again.isEmpty();
    }

    private static boolean isDone(JsonNode item) {
        JsonNode answer = item.iterator().hasNext() ? item.iterator().next() : item;
        int status = answer.path("status").asInt(500);
        if (Errors.isPutOff(answer) || status >= 500) {
            return false;
        }
        if (status >= 400 && status != CONFLICT && status != NOT_FOUND) {
            throw new RefusedException(status, "an action was refused: " + Errors.describe(answer.path("error")));
        }
        return true;
    }
}
