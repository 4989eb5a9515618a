package migration.exchange.elasticsearch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index that the platform needs. It is named {@code <name>-000001} and only ever spoken to by its aliases, so that
 * one rebuilt beside it, {@code <name>-000002}, can take its place.
 *
 * @param name stem of its name
 * @param mappings its mappings as JSON, always {@code dynamic: strict}
 * @param refresh refresh interval such as {@code 30s}; null for the server's own
 * @param aliases the aliases, each with its filter as JSON or an empty text
 */
public record IndexDefinition(
        String name, String mappings, @Nullable String refresh, Map<String, String> aliases) {

    public IndexDefinition {
        aliases = Map.copyOf(aliases);
    }

    /** An index behind a single alias of its own name. */
    public static IndexDefinition plain(String name, String mappings) {
        return new IndexDefinition(name, mappings, null, Map.of(name, ""));
    }

    /** The name of a generation of the index, counted from 1. */
    String index(int generation) {
        return IndexGenerations.index(name, generation);
    }

    /** The alias by which it is written: the one that hides nothing. */
    String written() {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no alias to write " + name + " by"));
    }
}
