package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.quarantine.SavedViews;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All views of an account in one document. */
final class ElasticsearchSavedViews implements SavedViews {

    private static final String INDEX = "quarantine-views";
    private static final String VIEWS = "views";

    private final Documents documents;

    ElasticsearchSavedViews(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(INDEX, new Fields().opaque(VIEWS).mappings());
    }

    @Override
    public List<View> of(String account) {
        return documents.find(id(account)).map(ElasticsearchSavedViews::views).orElse(List.of());
    }

    @Override
    public boolean keep(String account, View view) {
        boolean[] kept = new boolean[1];
        change(account, views -> {
            List<View> others = without(views, view.name());
            kept[0] = others.size() < MOST;
            if (kept[0]) {
                others.add(view);
            }
            return kept[0] ? others : views;
        });
        return kept[0];
    }

    @Override
    public void forget(String account, String name) {
        change(account, views -> without(views, name));
    }

    private static List<View> without(List<View> views, String name) {
        return views.stream()
                .filter(view -> !view.name().equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void change(String account, Function<List<View>, List<View>> change) {
        documents.change(id(account), there -> {
            ObjectNode source = JSON.createObjectNode();
            change.apply(views(there)).forEach(view -> source.withArray(VIEWS).add(JSON.valueToTree(view)));
            return source;
        });
    }

    private static List<View> views(@Nullable JsonNode source) {
        List<View> views = new ArrayList<>();
        if (source != null) {
            source.path(VIEWS).forEach(view -> views.add(JSON.treeToValue(view, View.class)));
        }
        return views;
    }

    /** Whatever an account is called, in letters that an address can hold. */
    private static String id(String account) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }
}
