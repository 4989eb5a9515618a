package migration.exchange.contract;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Where the elements of a text stand. A path has no prefixes and leaves out the outermost element, whose path is empty; the
 * second and further elements of a name carry their index, such as {@code travelDocument/number} or {@code ground[2]}.
 */
public final class ElementSpans {

    private final Map<String, Span> spans;

    private ElementSpans(Map<String, Span> spans) {
        this.spans = spans;
    }

    /**
     * An element: offsets of characters, the ends exclusive.
     *
     * @param start of its start tag
     * @param content behind its start tag
     * @param contentEnd of its end tag
     * @param end behind its end tag
     * @param leaf whether it holds no elements
     */
    public record Span(int start, int content, int contentEnd, int end, boolean leaf) {}

    /** Of a document, or of one element cut out of it. @throws XMLStreamException when it cannot be read */
    public static ElementSpans of(String text) throws XMLStreamException {
        Map<String, Span> spans = new HashMap<>();
        XMLStreamReader2 xml = XmlStreams.fragment(text);
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
                spans.put(
                        closed.path,
                        new Span(
                                closed.start,
                                closed.content,
                                (int) at.getStartingCharOffset(),
                                (int) at.getEndingCharOffset(),
                                closed.children.isEmpty()));
            }
        }
        xml.close();
        return new ElementSpans(spans);
    }

    private static String name(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** Where an element stands; the first one of a name may be named with its index, too. */
    public Optional<Span> find(String path) {
        return Optional.ofNullable(spans.get(path.replace("[1]", "")));
    }

    /** Where the first of the elements directly inside another one stands. */
    public Optional<Span> firstIn(String path) {
        String inside = path + "/";
        return spans.entrySet().stream()
                .filter(one -> one.getKey().startsWith(inside) && one.getKey().indexOf('/', inside.length()) < 0)
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Span::start));
    }

    /** An element that is being read. */
    private static final class Open {

        private final String path;
        private final int start;
        private final int content;
        private final Map<String, Integer> children = new HashMap<>();

        private Open(String path, int start, int content) {
            this.path = path;
            this.start = start;
            this.content = content;
        }

        private String child(String name) {
            int index = children.merge(name, 1, Integer::sum);
            String step = (path.isEmpty() ? "" : path + "/") + name;
            return index == 1 ? step : step + "[" + index + "]";
        }
    }
}
