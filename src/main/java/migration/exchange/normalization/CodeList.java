package migration.exchange.normalization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated code list: one or, where a code's meaning changed, several lines for each key.
 *
 * @param name name of the list, such as {@code checkpoints}
 * @param lines the lines by code, in a local map by local code
 */
public record CodeList(String name, Map<String, List<Code>> lines) {

    public CodeList {
        lines = Map.copyOf(lines);
    }

    /** The line for this key that is valid on the day; else its last one; empty when the key is unknown. */
    public Optional<Code> find(String key, LocalDate day) {
        List<Code> candidates = lines.get(key);
        if (candidates == null) {
            return Optional.empty();
        }
        for (Code candidate : candidates) {
            if (candidate.validOn(day)) {
                return Optional.of(candidate);
            }
        }
        return Optional.of(candidates.get(candidates.size() - 1));
    }

    /** The line for this key, if there is one that is valid on the day. */
    public Optional<Code> valid(String key, LocalDate day) {
        return find(key, day).filter(code -> code.validOn(day));
    }

    public boolean knows(String key) {
        return lines.containsKey(key);
    }
}
