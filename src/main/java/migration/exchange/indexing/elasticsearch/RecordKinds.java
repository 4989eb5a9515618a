package migration.exchange.indexing.elasticsearch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.indexing.FeedKinds;

/** All kinds of records. */
final class RecordKinds {

    private static final List<Kind<?>> ALL = Stream.of(
                    BorderKinds.ALL, CaseKinds.ALL, RegistryKinds.ALL, FigureKinds.ALL)
            .<Kind<?>>flatMap(List::stream)
            .sorted(Comparator.comparing(Kind::name))
            .toList();

    private static final Map<Class<?>, Kind<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private RecordKinds() {}

    /** In the order of their names. */
    static List<Kind<?>> all() {
        return ALL;
    }

    /** @throws IllegalStateException if a feed names a kind that is none: its records could not be kept */
    static void check(FeedKinds kinds) {
        kinds.named().forEach((feed, name) -> {
            if (ALL.stream().noneMatch(kind -> kind.name().equals(name))) {
                throw new IllegalStateException("no kind of record is called " + name + ": the schema of " + feed
                        + " must say one by use:kind");
            }
        });
    }

    /** @throws IllegalStateException if the kind of a canonical record was forgotten here */
    static Kind<?> of(CanonicalRecord record) {
        Kind<?> kind = BY_TYPE.get(record.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind of " + record.getClass());
        }
        return kind;
    }
}
