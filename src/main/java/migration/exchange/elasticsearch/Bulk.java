package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.http.entity.ContentType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Bulk requests of few or large documents; the mass path of records has its own. */
public final class Bulk {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
    private static final String FILTER =
            "filter_path=items.*.status,items.*.error,items.*._seq_no,items.*._primary_term";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int BODY = 64 * 1024;

    private final Cluster cluster;
    private final String path;

    /** To indices by their own names, which the items tell. */
    public Bulk(Cluster cluster) {
        this.cluster = cluster;
        this.path = "/_bulk?" + FILTER;
    }

    /** To one alias. */
    Bulk(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.path = "/" + alias + "/_bulk?require_alias=true&" + FILTER;
    }

    /**
     * Sends all in one request that is repeated for those that were put off; waits while the store is away.
     *
     * @return for each what was answered: that it was done, a conflict, or that what is to be deleted is not there
     * @throws RefusedException when one is refused for a reason that waiting does not mend
     */
    public List<JsonNode> send(List<Write> writes) {
        JsonNode[] answers = new JsonNode[writes.size()];
        Arrays.fill(answers, MissingNode.getInstance());
        List<Integer> open = IntStream.range(0, answers.length).boxed().toList();
        Backoff backoff = cluster.backoff();
        while (!open.isEmpty()) {
            open = send(writes, open, answers);
            if (!open.isEmpty()) {
                backoff.sleep(open.size() + " documents were put off");
            }
        }
        return Arrays.asList(answers);
    }

    private List<Integer> send(List<Write> writes, List<Integer> numbers, JsonNode[] answers) {
        byte[] body = body(writes, numbers);
        JsonNode items =
                cluster.call("POST", path, body, body.length, NDJSON).body().path("items");
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            String action = writes.get(number).action();
            answers[number] = items.path(i).path(action);
            if (!isFinal(action, answers[number])) {
                open.add(number);
            }
        }
        return open;
    }

    private static byte[] body(List<Write> writes, List<Integer> numbers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BODY);
        for (int number : numbers) {
            Write write = writes.get(number);
            body.writeBytes(write.head().getBytes(StandardCharsets.UTF_8));
            if (write.source() != null) {
                body.writeBytes(JSON.writeValueAsBytes(write.source()));
                body.write('\n');
            }
        }
        return body.toByteArray();
    }

    private static boolean isFinal(String action, JsonNode answer) {
        int status = status(answer);
        if (Errors.isPutOff(answer)) {
            return false;
        }
        if (status == NOT_FOUND && action.equals(Write.DELETE)) {
            return true;
        }
        if (status >= 400 && status < 500 && status != CONFLICT) {
            throw new RefusedException(status, "a document was refused: " + Errors.describe(answer.path("error")));
        }
        return status == CONFLICT || status < 300;
    }

    static boolean isConflict(JsonNode answer) {
        return status(answer) == CONFLICT;
    }

    private static int status(JsonNode answer) {
        return answer.path("status").asInt(500);
    }
}
