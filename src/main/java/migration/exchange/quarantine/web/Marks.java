package migration.exchange.quarantine.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import migration.exchange.contract.ElementSpans;
import migration.exchange.contract.ElementSpans.Span;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/** Finds the elements that issues name in the text of one record. */
final class Marks {

    private Marks() {}

    /** Marks in the order of the text, none inside another; empty when the text cannot be read. */
    static List<Mark> find(String record, List<Issue> issues) {
        ElementSpans elements;
        try {
            elements = ElementSpans.of(record);
        } catch (XMLStreamException e) {
            // the record is shown without a mark
            return List.of();
        }
        Map<Integer, Mark> marks = new TreeMap<>();
        issues.stream()
                .collect(Collectors.groupingBy(issue -> below(issue.place().xpath())))
                .forEach((path, found) -> {
                    int[] span = span(elements, path);
                    if (span != null) {
                        List<String> codes =
                                found.stream().map(Issue::code).distinct().toList();
                        marks.merge(span[0], new Mark(span[0], span[1], codes), Marks::both);
                    }
                });
        return disjoint(marks.values().stream()
                .sorted(Comparator.comparingInt(Mark::from))
                .toList());
    }

    /** The path below the record: what follows the step with the record's index. */
    static String below(String xpath) {
        int index = xpath.indexOf("]");
        String rest = index < 0 ? "" : xpath.substring(index + 1);
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static int @Nullable [] span(ElementSpans elements, String path) {
        String here = path;
        while (!here.isEmpty()) {
            Optional<int[]> span = elements.find(here.contains("/@") || here.startsWith("@") ? owner(here) : here)
                    .map(Marks::marked);
            if (span.isPresent()) {
                return span.get();
            }
            here = owner(here);
        }
        return elements.find("").map(Marks::marked).orElse(null);
    }

    /** The start tag alone of what holds elements, else all of it. */
    private static int[] marked(Span span) {
        return new int[] {span.start(), span.leaf() ? span.end() : span.content()};
    }

    private static String owner(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static Mark both(Mark one, Mark other) {
        List<String> codes = new ArrayList<>(one.codes());
        other.codes().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new Mark(one.from(), Math.max(one.to(), other.to()), codes);
    }

    private static List<Mark> disjoint(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            if (kept.isEmpty() || mark.from() >= kept.get(kept.size() - 1).to()) {
                kept.add(mark);
            }
        }
        return kept;
    }
}
