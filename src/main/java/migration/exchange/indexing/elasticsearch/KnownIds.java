package migration.exchange.indexing.elasticsearch;

import java.util.LinkedHashMap;
import java.util.Map;
import migration.exchange.indexing.ErasedIdentities;

/** Identities that are known to be stored, the last used ones, so that they are not sent again with every record. */
final class KnownIds {

    private static final int MANY = 50_000;

    private final ErasedIdentities erased;
    private final Map<String, Boolean> ids = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MANY;
        }
    };

    KnownIds(ErasedIdentities erased) {
        this.erased = erased;
    }

    synchronized boolean contains(String id) {
        return ids.get(id) != null && !erased.contains(id);
    }

    synchronized void add(String id) {
        ids.put(id, true);
    }
}
