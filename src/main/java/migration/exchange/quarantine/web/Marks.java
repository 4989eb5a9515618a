package migration.exchange.quarantine.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import migration.exchange.contract.XmlStreams;
import migration.exchange.quality.Issue;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Finds the elements that issues name in the text of one record. */
final class Marks {

    private Marks() {}

    /** Marks in the order of the text, none inside another; empty when the text cannot be read. */
    static List<Mark> find(String record, List<Issue> issues) {
        Map<String, int[]> elements = elements(record);
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

    private static int @Nullable [] span(Map<String, int[]> elements, String path) {
        String here = path;
        while (!here.isEmpty()) {
            int[] span = elements.get(here.contains("/@") || here.startsWith("@") ? owner(here) : here);
            if (span != null) {
                return span;
            }
            here = owner(here);
        }
        return elements.get("");
    }

    private static String owner(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Every element by its path: start tag alone when it holds elements, else whole. */
    private static Map<String, int[]> elements(String record) {
        Map<String, int[]> spans = new HashMap<>();
        try {
            XMLStreamReader2 xml = XmlStreams.fragment(record);
            Deque<Open> open = new ArrayDeque<>();
            while (xml.hasNext()) {
                int event = xml.next();
                LocationInfo at = xml.getLocationInfo();
                if (event == XMLStreamReader.START_ELEMENT) {
                    Open outer = open.peek();
                    String path = outer == null ? "" : outer.child(name(xml));
                    open.push(new Open(path, (int) at.getStartingCharOffset(), (int) at.getEndingCharOffset()));
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    Open closed = open.pop();
                    int end = closed.leaf() ? (int) at.getEndingCharOffset() : closed.tagEnd();
                    put(spans, closed.path(), new int[] {closed.start(), end});
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            // the record is shown without a mark
            return Map.of();
        }
        return spans;
    }

    private static void put(Map<String, int[]> spans, String path, int[] span) {
        spans.put(path, span);
        if (path.endsWith("[1]")) {
            spans.put(path.substring(0, path.length() - 3), span);
        }
    }

    private static String name(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
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

    /** An element that is being read. */
    private static final class Open {

        private final String path;
        private final int start;
        private final int tagEnd;
        private final Map<String, Integer> children = new HashMap<>();

        private Open(String path, int start, int tagEnd) {
            this.path = path;
            this.start = start;
            this.tagEnd = tagEnd;
        }

        /** The path of the next child of this name; the second and further of a name carry their index. */
        private String child(String name) {
            int index = children.merge(name, 1, Integer::sum);
            String step = (path.isEmpty() ? "" : path + "/") + name;
            return index == 1 ? step : step + "[" + index + "]";
        }

        private boolean leaf() {
            return children.isEmpty();
        }

        private String path() {
            return path;
        }

        private int start() {
            return start;
        }

        private int tagEnd() {
            return tagEnd;
        }
    }
}
