package migration.exchange.indexing.elasticsearch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.elasticsearch.Answer;
import migration.exchange.elasticsearch.Backoff;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Errors;
import migration.exchange.indexing.StoreRefusedException;
import org.apache.http.entity.ContentType;
import tools.jackson.databind.JsonNode;

/** Sends a bulk body, reads the answer of every item, and sends those again that the server was too busy for. */
final class BulkSender {

    private static final String PATH = "/_bulk?require_alias=true&filter_path=errors,items.*.status,items.*.error";
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final int CONFLICT = 409;

    private final Cluster cluster;

    BulkSender(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Sends all items of a body.
     *
     * @return for each item 2xx or 409
     * @throws StoreRefusedException when an item was refused for another reason that waiting does not mend
     */
    int[] send(BulkBody body) {
        int[] statuses = new int[body.items().size()];
        Backoff backoff = cluster.backoff();
        List<Integer> open = read(post(body), all(statuses.length), statuses);
        while (!open.isEmpty()) {
            backoff.sleep(open.size() + " items of a bulk request were put off");
            open = read(post(body, open), open, statuses);
        }
        return statuses;
    }

    private static List<Integer> all(int count) {
        List<Integer> numbers = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private Answer post(BulkBody body) {
        return cluster.call("POST", PATH, body.body().bytes(), body.body().size(), NDJSON);
    }

    private Answer post(BulkBody body, List<Integer> some) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (int number : some) {
            BulkBody.Item item = body.items().get(number);
            part.write(body.body().bytes(), item.start(), item.end() - item.start());
        }
        return cluster.call("POST", PATH, part.toByteArray(), part.size(), NDJSON);
    }

    /** Takes down the statuses that are final and returns the items that are not. */
    private static List<Integer> read(Answer answer, List<Integer> sent, int[] statuses) {
        JsonNode items = answer.body().path("items");
        if (items.size() != sent.size()) {
            throw new StoreRefusedException(
                    "a bulk request of " + sent.size() + " items was answered with " + items.size());
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i).iterator().next();
            int status = item.path("status").asInt(0);
            if (Errors.isPutOff(item)) {
                open.add(sent.get(i));
            } else if (status >= 400 && status != CONFLICT || status < 200) {
                throw new StoreRefusedException(
                        "the store refused a document: " + status + " " + Errors.describe(item.path("error")));
            } else {
                statuses[sent.get(i)] = status;
            }
        }
        return open;
    }
}
