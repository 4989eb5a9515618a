package migration.exchange.contract;

import java.util.List;

/** XPaths as issues show them: no prefixes, an index on every record and on elements that are repeated. */
final class Paths {

    private Paths() {}

    static String of(List<String> container) {
        return "/" + String.join("/", container);
    }

    /** Path of a record by its position, from 0. */
    static String record(List<String> container, String name, int position) {
        return of(container) + "/" + name + "[" + (position + 1) + "]";
    }
}
