package migration.exchange.contract.changes;

import java.util.List;
import java.util.stream.Stream;

/**
 * One difference between two contracts. Paths are those below the record, {@code person/personSex}, attributes with an at
 * sign; what is of the envelope begins with a slash.
 */
public sealed interface Change {

    /** The path in the contract before; of what is new, the path now. */
    String path();

    /** Whether a submission that passed before can be refused for it. */
    default boolean breaks() {
        return true;
    }

    /** The kind in one word; the key of its sentence. */
    String kind();

    /** What the sentence tells beside the path. */
    default List<String> tells() {
        return List.of();
    }

    /** What the sentence tells, the path first. */
    default List<String> words() {
        return Stream.concat(Stream.of(path()), tells().stream()).toList();
    }

    /** Not there before. */
    record Added(String path, boolean required) implements Change {

        @Override
        public boolean breaks() {
            return required;
        }

        @Override
        public String kind() {
            return required ? "REQUIRED" : "ADDED";
        }
    }

    /** Not there any more. */
    record Removed(String path) implements Change {

        @Override
        public String kind() {
            return "REMOVED";
        }
    }

    /** The same under another name, as declared. */
    record Renamed(String path, String now) implements Change {

        @Override
        public String kind() {
            return "RENAMED";
        }

        @Override
        public List<String> tells() {
            return List.of(now);
        }
    }

    /** Several elements instead of one, as declared. */
    record Split(String path, List<String> parts) implements Change {

        @Override
        public String kind() {
            return "SPLIT";
        }

        @Override
        public List<String> tells() {
            return List.of(String.join(", ", parts));
        }
    }

    /** At another place among its neighbours, whose order counts. */
    record Moved(String path) implements Change {

        @Override
        public String kind() {
            return "MOVED";
        }
    }

    /**
     * Takes other values, or other numbers of them, than before.
     *
     * @param before what it took
     * @param now what it takes
     */
    record Reshaped(String path, Shape shape, String before, String now) implements Change {

        @Override
        public boolean breaks() {
            return shape != Shape.WIDENED;
        }

        @Override
        public String kind() {
            return shape.name();
        }

        @Override
        public List<String> tells() {
            return List.of(before, now);
        }
    }

    /** How what is taken now lies to what was taken before. */
    enum Shape {
        /** Less: fewer values, or fewer times, or more times at the least. */
        NARROWED,
        /** All of it, and more. */
        WIDENED,
        /** Another type, or a form of which nobody can say that it takes what the first one took. */
        RETYPED
    }
}
