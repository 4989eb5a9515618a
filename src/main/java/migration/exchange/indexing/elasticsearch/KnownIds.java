package migration.exchange.indexing.elasticsearch;

import java.util.LinkedHashMap;
import java.util.Map;

/** Identities that are known to be stored, the last used ones, so that they are not sent again with every record. */
final class KnownIds {

    private static final int MANY = 50_000;

    private final Map<String, Boolean> ids = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MANY;
        }
    };

    synchronized boolean contains(String id) {
        return ids.get(id) != null;
    }

    synchronized void add(String id) {
        ids.put(id, true);
    }
}
