package migration.exchange.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;

/** Makes the indices that are missing, and adds fields to those that serve, whatever generation they are of. */
final class Indices {

    private final Sender sender;
    private final String prefix;
    private final int replicas;

    Indices(Sender sender, String prefix, int replicas) {
        this.sender = sender;
        this.prefix = prefix;
        this.replicas = replicas;
    }

    /** Sends a request and waits while the server is away. */
    interface Sender {
        Answer send(Request request);
    }

    /** Returns when the shards of those that were missing can be written and read; they are awaited together. */
    void ensure(List<IndexDefinition> definitions) {
        List<String> missing = definitions.stream()
                .filter(this::isMade)
                .map(definition -> prefix + definition.index(1))
                .toList();
        if (!missing.isEmpty()) {
            Request health = new Request("GET", "/_cluster/health/" + String.join(",", missing));
            health.addParameter("wait_for_status", "yellow");
            sender.send(health);
        }
    }

    /** Whether it was missing. */
    private boolean isMade(IndexDefinition definition) {
        Request find = new Request("GET", "/_alias/" + prefix + definition.written());
        find.addParameter("ignore", "404");
        Answer serving = sender.send(find);
        if (!serving.ok() && create(definition)) {
            return true;
        }
        String index = serving.ok() ? String.join(",", serving.body().propertyNames()) : prefix + definition.index(1);
        sender.send(put("/" + index + "/_mapping", definition.mappings()));
        return !serving.ok();
    }

    /** False when another platform was quicker. */
    private boolean create(IndexDefinition definition) {
        Request request = put("/" + prefix + definition.index(1), body(definition, replicas, aliases(definition)));
        request.addParameter("ignore", "400");
        request.addParameter("wait_for_active_shards", "0");
        Answer answer = sender.send(request);
        String type = answer.body().at("/error/type").asString("");
        if (!answer.ok() && !type.equals("resource_already_exists_exception")) {
            throw new RefusedException(
                    answer.status(),
                    "index " + definition.name() + ": "
                            + answer.body().at("/error/reason").asString(type));
        }
        return answer.ok();
    }

    private String aliases(IndexDefinition definition) {
        return definition.aliases().entrySet().stream()
                .map(alias -> "\"" + prefix + alias.getKey() + "\":{" + options(alias.getValue()) + "}")
                .collect(Collectors.joining(","));
    }

    /** What an alias is beside its name. */
    static String options(String filter) {
        return filter.isEmpty() ? "\"is_write_index\":true" : "\"filter\":" + filter;
    }

    /** The whole of a new index. */
    static String body(IndexDefinition definition, int replicas, String aliases) {
        String refresh = definition.refresh() == null ? "" : ",\"refresh_interval\":\"" + definition.refresh() + "\"";
        return "{\"settings\":{\"index\":{\"number_of_shards\":1,\"number_of_replicas\":" + replicas
                + ",\"translog\":{\"durability\":\"request\"}" + refresh + "}},\"mappings\":" + definition.mappings()
                + ",\"aliases\":{" + aliases + "}}";
    }

    private static Request put(String path, String json) {
        Request request = new Request("PUT", path);
        request.setEntity(new NByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return request;
    }
}
