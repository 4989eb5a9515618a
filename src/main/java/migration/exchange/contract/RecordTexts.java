package migration.exchange.contract;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import migration.exchange.quality.Place;

/** Everything that is written in the records of a submission, whatever its contract thinks of it. */
public final class RecordTexts {

    private RecordTexts() {}

    /**
     * Something written.
     *
     * @param name local name of the element or the attribute
     * @param value as written, without blanks around it; cut after 200 characters
     * @param place the element, or the attribute in it
     */
    public record Text(String name, String value, Place place) {}

    /**
     * A record.
     *
     * @param place where it begins
     * @param texts what is written in it, in document order
     */
    public record Written(Place place, List<Text> texts) {

        public Written {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Reads a submission.
     *
     * @param container local names from the root to the element whose children are the records
     * @param each is handed one record after the other
     * @return false when it is damaged, and what stands after the damage was not read
     */
    public static boolean read(byte[] submission, Charset encoding, List<String> container, Consumer<Written> each) {
        try {
            SourceText text = new SourceText(submission, encoding);
            read(SecureXml.reader(text), container, each);
            return true;
        } catch (XMLStreamException | RuntimeException damaged) {
            return false;
        }
    }

    private static void read(GuardedReader reader, List<String> container, Consumer<Written> each)
            throws XMLStreamException {
        List<String> open = new ArrayList<>();
        int position = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && open.equals(container)) {
                String path = Paths.record(container, reader.getLocalName(), position++);
                each.accept(written(Outline.ofElement(reader, path, Anchor.SAME)));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                open.add(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.remove(open.size() - 1);
            }
        }
    }

    private static Written written(Outline record) {
        List<Text> texts = new ArrayList<>();
        for (Outline.Node node : record.nodes()) {
            node.attributes().forEach((name, value) -> texts.add(text(record, node, name, "/@" + name, value)));
            if (!node.text().isBlank()) {
                texts.add(text(record, node, node.name(), "", node.text()));
            }
        }
        return new Written(record.place(record.root()), texts);
    }

    private static Text text(Outline record, Outline.Node node, String name, String more, String value) {
        return new Text(name, value.strip(), record.place(node, more));
    }
}
