package migration.exchange.contract.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.contract.SchemaDescription;
import migration.exchange.contract.SchemaDescription.Attribute;
import migration.exchange.contract.SchemaDescription.Element;
import migration.exchange.contract.VersionChanges;

/** Walks two records side by side and writes down what differs. */
final class ElementComparison {

    private final SchemaDescription before;
    private final SchemaDescription now;
    private final VersionChanges declared;
    private final List<Change> changes;

    ElementComparison(SchemaDescription before, SchemaDescription now, VersionChanges declared, List<Change> changes) {
        this.before = before;
        this.now = now;
        this.declared = declared;
        this.changes = changes;
    }

    void records() {
        declared();
        String first = before.record().name();
        String second = now.record().name();
        if (!first.equals(second)) {
            changes.add(new Change.Renamed(first, second));
        }
        inside("", "", before.record(), now.record());
    }

    /** What is declared must be there: data that drifted from the schema would tell senders wrong things. */
    private void declared() {
        declared.renamed().forEach((from, to) -> {
            changes.add(new Change.Renamed(from, to));
            require(before, from);
            require(now, to);
        });
        declared.split().forEach((from, parts) -> {
            changes.add(new Change.Split(from, parts));
            require(before, from);
            parts.forEach(part -> require(now, part));
        });
    }

    private static void require(SchemaDescription contract, String path) {
        if (contract.record().at(steps(path)).isEmpty()) {
            throw new IllegalStateException(contract.contract() + " has no element " + path);
        }
    }

    /** An element of the first contract and what it is in the second. */
    private record Pair(String path, Element first, String pathNow, Element second) {}

    private void inside(String path, String pathNow, Element first, Element second) {
        attributes(path, first, second);
        List<Pair> pairs = new ArrayList<>();
        for (Element child : first.children()) {
            String childPath = step(path, child.name());
            if (!declared.split().containsKey(childPath)) {
                heir(childPath, pathNow, child, second)
                        .ifPresentOrElse(pairs::add, () -> changes.add(new Change.Removed(childPath)));
            }
        }
        added(pathNow, second, pairs);
        pairs.forEach(pair -> element(pair.path(), pair.pathNow(), pair.first(), pair.second()));
        order(second, pairs);
    }

    /** What an element is now: itself, or what it is declared to be called. */
    private Optional<Pair> heir(String path, String parentNow, Element child, Element second) {
        String renamed = declared.renamed().get(path);
        String pathNow = renamed == null ? step(parentNow, child.name()) : renamed;
        Optional<Element> heir =
                renamed == null ? second.child(child.name()) : now.record().at(steps(renamed));
        return heir.map(element -> new Pair(path, child, pathNow, element));
    }

    private void added(String pathNow, Element second, List<Pair> pairs) {
        Set<String> known = new HashSet<>(declared.renamed().values());
        declared.split().values().forEach(known::addAll);
        pairs.forEach(pair -> known.add(pair.pathNow()));
        for (Element child : second.children()) {
            String path = step(pathNow, child.name());
            if (!known.contains(path)) {
                changes.add(new Change.Added(path, child.min() > 0));
            }
        }
    }

    private void element(String path, String pathNow, Element first, Element second) {
        occurrence(path, first, second);
        String owner = owner(before, first);
        if (!owner.equals(owner(now, second))) {
            changes.add(new Change.Reshaped(path, Change.Shape.RETYPED, first.namespace(), second.namespace()));
        }
        if (first.type() != null && second.type() != null) {
            TypeComparison.compare(path, first.type(), second.type()).ifPresent(changes::add);
        } else if (first.type() != second.type() || first.choice() != second.choice()) {
            changes.add(new Change.Reshaped(path, Change.Shape.RETYPED, content(first), content(second)));
        }
        inside(path, pathNow, first, second);
    }

    /** Each version has a namespace of its own; elements that all contracts share have another. */
    private static String owner(SchemaDescription contract, Element element) {
        return element.namespace().equals(contract.contract().namespace()) ? "" : element.namespace();
    }

    private static String content(Element element) {
        String kind = element.choice() ? "xs:choice" : "xs:sequence";
        return element.type() == null ? kind : element.type().inWords();
    }

    private void occurrence(String path, Element first, Element second) {
        boolean less = second.min() > first.min() || most(second) < most(first);
        boolean more = second.min() < first.min() || most(second) > most(first);
        if (less) {
            changes.add(new Change.Reshaped(path, Change.Shape.NARROWED, occurs(first), occurs(second)));
        } else if (more) {
            changes.add(new Change.Reshaped(path, Change.Shape.WIDENED, occurs(first), occurs(second)));
        }
    }

    private static int most(Element element) {
        return element.max() == SchemaDescription.UNBOUNDED ? Integer.MAX_VALUE : element.max();
    }

    private static String occurs(Element element) {
        return element.min() + ".." + (element.max() == SchemaDescription.UNBOUNDED ? "*" : element.max());
    }

    void attributes(String path, Element first, Element second) {
        for (Attribute attribute : first.attributes()) {
            String name = step(path, "@" + attribute.name());
            second.attribute(attribute.name())
                    .ifPresentOrElse(
                            same -> attribute(name, attribute, same), () -> changes.add(new Change.Removed(name)));
        }
        second.attributes().stream()
                .filter(attribute -> first.attribute(attribute.name()).isEmpty())
                .forEach(attribute ->
                        changes.add(new Change.Added(step(path, "@" + attribute.name()), attribute.required())));
    }

    private void attribute(String path, Attribute first, Attribute second) {
        if (second.required() && !first.required()) {
            changes.add(new Change.Reshaped(path, Change.Shape.NARROWED, "0..1", "1..1"));
        } else if (first.required() && !second.required()) {
            changes.add(new Change.Reshaped(path, Change.Shape.WIDENED, "1..1", "0..1"));
        }
        TypeComparison.compare(path, first.type(), second.type()).ifPresent(changes::add);
    }

    /** Those that do not keep the longest common order. */
    private void order(Element second, List<Pair> pairs) {
        List<Pair> here = pairs.stream()
                .filter(pair -> second.children().contains(pair.second()))
                .toList();
        Set<Integer> kept = LongestRise.of(here.stream()
                .map(pair -> second.children().indexOf(pair.second()))
                .toList());
        for (int i = 0; i < here.size(); i++) {
            if (!kept.contains(i)) {
                changes.add(new Change.Moved(here.get(i).path()));
            }
        }
    }

    private static List<String> steps(String path) {
        return List.of(path.split("/"));
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
