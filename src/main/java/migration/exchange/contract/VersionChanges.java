package migration.exchange.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a contract says of the version before: what a schema alone cannot tell. Read from {@code changes.yaml}
 * beside the schema. Paths are those below the record, {@code person/personSex}.
 *
 * @param before the version before
 * @param renamed the new path of each element that has another name, by its old path
 * @param split the new paths of each element that has become several, by its old path
 * @param sample the path of a sample, the same in both versions, null when there is none
 * @param words what, why and how to go over, by language
 */
public record VersionChanges(
        ContractId before,
        Map<String, String> renamed,
        Map<String, List<String>> split,
        @Nullable String sample,
        Map<String, Words> words) {

    /** Nothing is declared. */
    public static VersionChanges none(ContractId before) {
        return new VersionChanges(before, Map.of(), Map.of(), null, Map.of());
    }

    /**
     * Words of the change in one language.
     *
     * @param what what changes
     * @param why why it does
     * @param how how a sender goes over
     */
    public record Words(String what, String why, String how) {}

    /**
     * What a version declares.
     *
     * @throws IllegalStateException if it declares nothing, or not in the right form
     */
    public static VersionChanges of(ContractId version) {
        return find(version).orElseThrow(() -> new IllegalStateException(version + " has no changes.yaml"));
    }

    /** What a version declares; empty when it has no version before. */
    static Optional<VersionChanges> find(ContractId version) {
        return VersionFile.find(version, "changes.yaml", declared -> VersionFile.changes(version, declared));
    }

    /** The path in the version before of a path in this version, for an element that the version before has. */
    public String before(String path) {
        Map<String, String> older = older();
        String whole = path;
        while (!whole.isEmpty()) {
            String known = older.get(whole);
            if (known != null) {
                return known + path.substring(whole.length());
            }
            int step = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('['));
            whole = step < 0 ? "" : whole.substring(0, step);
        }
        return path;
    }

    private Map<String, String> older() {
        Map<String, String> older = new HashMap<>();
        renamed.forEach((before, now) -> older.put(now, before));
        split.forEach((before, now) -> now.forEach(part -> older.put(part, before)));
        return older;
    }
}
