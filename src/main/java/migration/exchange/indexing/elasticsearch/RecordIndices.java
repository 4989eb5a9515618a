package migration.exchange.indexing.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;

/**
 * The indices of records and identities. A kind is written by {@code <kind>-all} and counted by {@code <kind>}, which
 * hides tombstones.
 */
final class RecordIndices {

    static final String IDENTITIES = "identities";

    /** Mass intake pays for each refresh; whoever must see everything asks for one. */
    private static final String REFRESH = "30s";

    private static final String NO_TOMBSTONES = "{\"bool\":{\"must_not\":{\"term\":{\"cancelled\":true}}}}";

    private RecordIndices() {}

    static List<IndexDefinition> all() {
        List<IndexDefinition> indices = new ArrayList<>(
                RecordKinds.all().stream().map(RecordIndices::of).toList());
        indices.add(new IndexDefinition(IDENTITIES, identity(), REFRESH, Map.of(IDENTITIES, "")));
        return indices;
    }

    static List<String> kinds() {
        return RecordKinds.all().stream().map(Kind::name).toList();
    }

    /** Those whose records point to identities. */
    static List<String> kindsOfPersons() {
        return RecordKinds.all().stream()
                .filter(Kind::aboutPersons)
                .map(Kind::name)
                .toList();
    }

    static String all(String kind) {
        return kind + "-all";
    }

    private static IndexDefinition of(Kind<?> kind) {
        String mappings = new Fields()
                .keys("feed", "sourceId", "issues", "verdict")
                .searched("submission")
                .keptNumbers("version", "rank", "position", "offset", "length")
                .kept("digest")
                .flags("cancelled", "erased")
                .kept("basis", "erasedAt")
                .group("content", kind.fields())
                .mappings();
        return new IndexDefinition(
                kind.name(), mappings, REFRESH, Map.of(all(kind.name()), "", kind.name(), NO_TOMBSTONES));
    }

    private static String identity() {
        return new Fields()
                .keys(
                        "matchKey",
                        "personalNumber",
                        "documentNumber",
                        "replacedNumber",
                        "birthDate",
                        "sex",
                        "citizenships")
                .kept("latinSurname", "latinGivenName", "georgianSurname", "georgianGivenName")
                .kept("formerSurname", "formerGivenName")
                .kept("birthCountry", "documentCategory", "documentIssuer", "documentExpires")
                .mappings();
    }
}
