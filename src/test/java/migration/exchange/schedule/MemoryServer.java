package migration.exchange.schedule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import migration.exchange.elasticsearch.Answer;
import migration.exchange.elasticsearch.MadeClusters;
import org.elasticsearch.client.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as one process sees it: answers in bad weather, and lets others go on before and after every effect. */
final class MemoryServer implements MadeClusters.Server {

    private static final String BULK = "_bulk";

    private final Baton baton;
    private final MemoryIndex index;
    private final Predicate<Item> poison;
    private final Sabotage sabotage;

    /** @param poison documents that are refused whenever they come */
    MemoryServer(Baton baton, MemoryIndex index, Predicate<Item> poison, Sabotage sabotage) {
        this.baton = baton;
        this.index = index;
        this.poison = poison;
        this.sabotage = sabotage;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        String[] path =
                request.getEndpoint().replaceFirst("\\?.*", "").substring(1).split("/");
        String what = name(request.getMethod(), path);
        baton.pause("before " + what);
        Answer trouble = trouble();
        if (trouble != null) {
            return trouble;
        }
        Answer answer = effect(request, path);
        baton.pause("after " + what);
        if (baton.play().happens(baton.play().weather.lost(), "index: answer lost after the effect")) {
            throw new IOException("connection reset");
        }
        return answer;
    }

    private static String name(String method, String[] path) {
        String index = path[0].equals(BULK) ? "records" : path[0];
        String operation = path[0].equals(BULK) ? BULK : path[1];
        return operation.equals("_doc") || operation.equals("_create")
                ? method + " " + index + " " + operation
                : index + " " + operation;
    }

    private Answer trouble() {
        Play play = baton.play();
        if (play.outagesLeft > 0 && play.happens(play.weather.away(), "index: goes away")) {
            play.outagesLeft--;
            play.awayUntil = play.now + 1_000 + play.chance.below(60_000);
        }
        if (play.now < play.awayUntil) {
            play.counts.add("index: request while away");
            return failed(503);
        }
        if (play.happens(play.weather.refused(), "index: request refused")) {
            return failed(play.chance.oneOf(429, 503));
        }
        return null;
    }

    private static Answer failed(int status) {
        return new Answer(status, MemoryIndex.failure("", status, "planted"));
    }

    private Answer effect(Request request, String[] path) throws IOException {
        String operation = path[path.length - (path.length == 3 ? 2 : 1)];
        return switch (operation) {
            case BULK -> bulk(request, path.length == 1 ? null : path[0]);
            case "_mget" -> read(path[0], body(request));
            case "_refresh" -> new Answer(200, MemoryIndex.JSON.createObjectNode());
            case "_search" -> search(path[0], body(request));
            case "_create" -> one(new Item("create", path[0], path[2], meta(request), source(request)));
            case "_doc" ->
                request.getMethod().equals("GET")
                        ? read(path[0], path[2])
                        : one(new Item("index", path[0], path[2], meta(request), source(request)));
            default -> throw new IllegalArgumentException("the simulated index does not know " + request);
        };
    }

    /** Of searches those are known that ask for documents with some terms, in no order. */
    private Answer search(String alias, JsonNode query) {
        ObjectNode answer = MemoryIndex.JSON.createObjectNode();
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        index.all(alias).values().stream()
                .map(MemoryIndex.Stored::source)
                .filter(source -> query.at("/query/bool/filter").valueStream().allMatch(one -> fits(source, one)))
                .forEach(source -> hits.addObject().set("_source", source));
        return new Answer(200, answer);
    }

    private static boolean fits(JsonNode source, JsonNode filter) {
        Map.Entry<String, JsonNode> term =
                filter.path("term").properties().iterator().next();
        JsonNode found = source.path(term.getKey());
        return found.isArray() ? found.valueStream().anyMatch(term.getValue()::equals) : found.equals(term.getValue());
    }

    private Answer read(String alias, String id) {
        ObjectNode found = index.read(alias, id);
        return new Answer(found.path("found").asBoolean() ? 200 : 404, found);
    }

    private Answer read(String alias, JsonNode query) {
        ObjectNode answer = MemoryIndex.JSON.createObjectNode();
        ArrayNode docs = answer.putArray("docs");
        query.path("ids").forEach(id -> docs.add(index.read(alias, id.asString())));
        return new Answer(200, answer);
    }

    private Answer one(Item item) {
        ObjectNode answer = apply(item);
        return new Answer(answer.path("status").asInt(), answer);
    }

    private ObjectNode apply(Item item) {
        Play play = baton.play();
        if (!item.action().equals("update") && poison.test(item)) {
            return MemoryIndex.failure(item.id(), 400, "mapper_parsing_exception");
        }
        return index.apply(sabotage.item(item));
    }

    private Answer bulk(Request request, String alias) throws IOException {
        Play play = baton.play();
        ObjectNode answer = MemoryIndex.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (Item item : items(request, alias)) {
            if (items.size() > 0 && play.chance.perMille(play.weather.interleaved())) {
                baton.pause("within a bulk request");
            }
            ObjectNode done = play.happens(play.weather.putOff(), "index: item put off")
                    ? MemoryIndex.failure(item.id(), play.chance.oneOf(429, 503), "es_rejected_execution_exception")
                    : apply(item);
            items.addObject().set(item.action(), sabotage.answer(item, done));
        }
        return new Answer(200, answer);
    }

    private static List<Item> items(Request request, String alias) throws IOException {
        String[] lines = new String(bytes(request), StandardCharsets.UTF_8).split("\n");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            Map.Entry<String, JsonNode> head =
                    MemoryIndex.JSON.readTree(lines[i]).properties().iterator().next();
            ObjectNode meta = (ObjectNode) head.getValue();
            items.add(new Item(
                    head.getKey(),
                    meta.path("_index").asString(alias),
                    meta.path("_id").asString(),
                    meta,
                    (ObjectNode) MemoryIndex.JSON.readTree(lines[i + 1])));
        }
        return items;
    }

    /** Conditions stand in the query string of requests about one document. */
    private static ObjectNode meta(Request request) {
        ObjectNode meta = MemoryIndex.JSON.createObjectNode();
        Set<String> numbers = Set.of("if_seq_no", "if_primary_term");
        int query = request.getEndpoint().indexOf('?');
        Map<String, String> parameters = new HashMap<>();
        for (String pair : request.getEndpoint().substring(query + 1).split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, Math.max(equals, 0)), pair.substring(equals + 1));
        }
        numbers.stream()
                .filter(parameters::containsKey)
                .forEach(number -> meta.put(number, Long.parseLong(parameters.get(number))));
        return meta;
    }

    private static ObjectNode source(Request request) throws IOException {
        return (ObjectNode) body(request);
    }

    private static JsonNode body(Request request) throws IOException {
        return MemoryIndex.JSON.readTree(new ByteArrayInputStream(bytes(request)));
    }

    private static byte[] bytes(Request request) throws IOException {
        try (InputStream content = request.getEntity().getContent()) {
            return content.readAllBytes();
        }
    }
}
