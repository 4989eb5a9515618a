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

    private static final Map<String, Fields> KINDS = Map.of(
            "crossings",
            person().keys("direction", "month", "year", "checkpoint", "mode", "purpose")
                    .instants("timestamp")
                    .kept("visaNumber", "permitNumber", "conveyance"),
            "refusals",
            person().keys("month", "year", "checkpoint", "grounds").instants("timestamp"),
            "permits",
            person().keys("type", "reason", "status", "stage", "year")
                    .days("applied", "decided", "validFrom", "validTo", "ended")
                    .counted("refusalGround"),
            "citizenship",
            person().keys("act", "ground", "status", "year")
                    .keys("formerCitizenship", "formerCitizenships", "newCitizenship")
                    .days("applied", "decided", "oath", "lost"),
            "documents",
            person().keys("kind", "status", "invalidationReason", "year", "invalidYear")
                    .days("applied", "issued", "validTo", "handedOver", "invalidSince"),
            "visas",
            person().keys("category", "post", "status", "entries", "year")
                    .days("applied", "decided", "validFrom", "validTo")
                    .counted("refusalGround")
                    .keptNumbers("stayDays")
                    .kept("visaNumber"),
            "registrations",
            person().keys("hostCountry", "purpose", "status", "deregistrationReason", "year")
                    .days("registered", "changed", "ended")
                    .keptNumbers("familyMembers")
                    .kept("hostCity"),
            "population",
            new Fields().keys("date", "region", "sex", "age").numbers("persons"));

    private RecordIndices() {}

    static List<IndexDefinition> all() {
        List<IndexDefinition> indices = new ArrayList<>(
                KINDS.keySet().stream().sorted().map(RecordIndices::kind).toList());
        indices.add(new IndexDefinition(IDENTITIES, identity(), REFRESH, Map.of(IDENTITIES, "")));
        return indices;
    }

    static List<String> kinds() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /** Whether records of a kind point to identities. */
    static boolean isOfPersons(String kind) {
        return !kind.equals("population");
    }

    static String all(String kind) {
        return kind + "-all";
    }

    private static IndexDefinition kind(String name) {
        Fields content = KINDS.getOrDefault(name, new Fields());
        String mappings = new Fields()
                .keys("feed", "sourceId", "issues", "verdict")
                .searched("submission")
                .keptNumbers("version", "position", "offset", "length")
                .kept("digest")
                .flags("cancelled", "erased")
                .kept("basis", "erasedAt")
                .group("content", content)
                .mappings();
        return new IndexDefinition(name, mappings, REFRESH, Map.of(all(name), "", name, NO_TOMBSTONES));
    }

    private static Fields person() {
        return new Fields()
                .keys("identity", "sex", "citizenship", "citizenships", "birthCountry")
                .counted("birthDate");
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
                .kept("birthCountry", "documentCategory", "documentIssuer", "documentExpires")
                .mappings();
    }
}
