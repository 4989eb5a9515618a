package migration.exchange.validation.rules;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Severity;
import migration.exchange.validation.Finding;
import org.jspecify.annotations.Nullable;

/** What the rules of one record have found so far. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** A fault that keeps the record from passing. */
    public void error(Layer layer, String code, String path, @Nullable Object value, @Nullable String expected) {
        found.add(new Finding(code, Severity.ERROR, layer, path, text(value), expected));
    }

    /** A doubt that goes with the record. */
    public void warning(Layer layer, String code, String path, @Nullable Object value, @Nullable String expected) {
        found.add(new Finding(code, Severity.WARNING, layer, path, text(value), expected));
    }

    /** Whether a rule has spoken already: one fault is told once, not by everything that follows from it. */
    public boolean has(String code) {
        return found.stream().anyMatch(finding -> finding.code().equals(code));
    }

    /** All of it in the order found. */
    public List<Finding> all() {
        return List.copyOf(found);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
