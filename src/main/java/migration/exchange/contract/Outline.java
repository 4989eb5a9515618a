package migration.exchange.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/** The elements of one record with their places and texts. Made only for records that have issues. */
final class Outline {

    /** Characters of a text that are kept as the value of an issue. */
    private static final int MAX_VALUE = 200;

    private final String path;
    private final Anchor anchor;
    private final List<Node> nodes = new ArrayList<>();

    private Outline(String path, Anchor anchor) {
        this.path = path;
        this.anchor = anchor;
    }

    /** Reads on from a start tag to its end tag. */
    static Outline ofElement(GuardedReader reader, String path, Anchor anchor) throws XMLStreamException {
        Outline outline = ofStartTag(reader, path, anchor);
        long from = reader.startOffset();
        Node open = outline.nodes.get(0);
        while (open != null) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open = outline.add(reader, open, from);
                case XMLStreamConstants.END_ELEMENT -> {
                    open.end = reader.endOffset() - from;
                    open = open.parent;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.append(reader.getText());
                default -> {}
            }
        }
        return outline;
    }

    /** Only a start tag. */
    static Outline ofStartTag(GuardedReader reader, String path, Anchor anchor) {
        Outline outline = new Outline(path, anchor);
        outline.add(reader, null, reader.startOffset());
        return outline;
    }

    private Node add(GuardedReader reader, @Nullable Node parent, long from) {
        Node node = new Node(reader, parent, reader.startOffset() - from);
        nodes.add(node);
        return node;
    }

    Node root() {
        return nodes.get(0);
    }

    /** All elements in document order. */
    List<Node> nodes() {
        return nodes;
    }

    Node node(int ordinal) {
        return nodes.get(Math.min(ordinal, nodes.size() - 1));
    }

    /** The innermost element at an offset, in characters, from the start of the record. */
    Node at(long offset) {
        Node innermost = root();
        for (Node node : nodes) {
            if (node.start <= offset && offset < node.end) {
                innermost = node;
            }
        }
        return innermost;
    }

    Place place(Node node) {
        return place(node, "");
    }

    /** The place of an element, with something added to its path. */
    Place place(Node node, String more) {
        return anchor.place(node.line, node.column, xpath(node) + more);
    }

    private String xpath(Node node) {
        Node parent = node.parent;
        return parent == null ? path : xpath(parent) + "/" + node.step();
    }

    /** Whether there is an element at a path below the record. */
    boolean has(String below) {
        Node here = root();
        for (String step : below.split("/")) {
            Node child = step.startsWith("@") ? null : here.find(step);
            if (child == null) {
                return false;
            }
            here = child;
        }
        return true;
    }

    /** See {@link Locator#locate}. */
    Place locate(String below) {
        Node here = root();
        String rest = below;
        while (!rest.isEmpty() && !rest.startsWith("@")) {
            int slash = rest.indexOf('/');
            Node child = here.find(slash < 0 ? rest : rest.substring(0, slash));
            if (child == null) {
                break;
            }
            here = child;
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return place(here, rest.isEmpty() ? "" : "/" + rest);
    }

    /** One element. */
    static final class Node {

        private final @Nullable Node parent;
        private final String namespace;
        private final String name;
        private final int line;
        private final int column;
        private final long start;
        private long end = Long.MAX_VALUE;
        private final int index;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private final List<Node> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Node(GuardedReader reader, @Nullable Node parent, long start) {
            Location at = reader.start();
            this.parent = parent;
            this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            this.name = reader.getLocalName();
            this.line = at.getLineNumber();
            this.column = at.getColumnNumber();
            this.start = start;
            this.index = parent == null ? 1 : parent.counts.merge(name, 1, Integer::sum);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            if (parent != null) {
                parent.children.add(this);
            }
        }

        @Nullable
        Node parent() {
            return parent;
        }

        String namespace() {
            return namespace;
        }

        String name() {
            return name;
        }

        List<Node> children() {
            return children;
        }

        Map<String, String> attributes() {
            return attributes;
        }

        @Nullable
        String attribute(String attributeName) {
            String value = attributes.get(attributeName);
            return value == null ? null : shortened(value);
        }

        String text() {
            return shortened(text.toString());
        }

        private void append(String more) {
            if (text.length() <= MAX_VALUE) {
                text.append(more);
            }
        }

        private String step() {
            boolean repeated = parent != null && parent.counts.getOrDefault(name, 1) > 1;
            return repeated ? name + "[" + index + "]" : name;
        }

        private @Nullable Node find(String step) {
            int bracket = step.indexOf('[');
            String wanted = bracket < 0 ? step : step.substring(0, bracket);
            int number = bracket < 0 ? 1 : Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
            return children.stream()
                    .filter(child -> child.name.equals(wanted) && child.index == number)
                    .findFirst()
                    .orElse(null);
        }

        private static String shortened(String value) {
            return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
        }
    }
}
