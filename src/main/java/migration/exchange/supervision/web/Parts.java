package migration.exchange.supervision.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a page, each from a source of its own: one that is away is named, and the others are shown. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Set<String> missing = new TreeSet<>();

    /** What a source gives, or what is shown without it. */
    <T> T of(String part, Supplier<T> source, T otherwise) {
        try {
            return source.get();
        } catch (RuntimeException away) {
            LOG.warn("{} cannot be shown now: {}", part, away.toString());
            missing.add(part);
            return otherwise;
        }
    }

    /** Names of the parts whose sources are away. */
    Set<String> missing() {
        return missing;
    }
}
