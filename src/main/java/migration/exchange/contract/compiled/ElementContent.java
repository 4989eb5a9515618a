package migration.exchange.contract.compiled;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Elements in the order that a content model allows. */
final class ElementContent implements CompiledElement.Content {

    /** The model is an automaton whose characters are the places of the elements in this list. */
    static final int MOST = 127;

    private final Child[] children;
    private final Dfa model;

    ElementContent(List<Child> children, Dfa model) {
        this.children = children.toArray(Child[]::new);
        this.model = model;
    }

    /** An element of the model, and how it is read into the object that holds it. */
    record Child(QName name, CompiledElement.Content content) {}

    /** Text of an element without attributes. */
    record Leaf(TextContent text) implements CompiledElement.Content {

        @Override
        public boolean read(Cursor at, Object target) throws XMLStreamException {
            return at.reader().getAttributeCount() == 0 && text.read(at, target);
        }
    }

    /** An element with a table of its own. */
    record Nested(CompiledElement element, Slot slot) implements CompiledElement.Content {

        @Override
        public boolean read(Cursor at, Object target) throws XMLStreamException {
            Object read = element.read(at);
            if (read == null) {
                return false;
            }
            slot.put(target, read);
            return true;
        }

        @Override
        public Optional<CompiledElement> own() {
            return Optional.of(element);
        }
    }

    @Override
    public boolean read(Cursor at, Object target) throws XMLStreamException {
        XMLStreamReader reader = at.reader();
        int state = Dfa.START;
        int last = 0;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                last = index(at, last);
                state = last < 0 ? Dfa.DEAD : model.step(state, (char) last);
                if (state == Dfa.DEAD || !children[last].content.read(at, target)) {
                    return false;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return model.accepts(state);
            } else if (!at.isIgnorable(event)) {
                return false;
            }
        }
    }

    /** Most elements stand in their order: the search begins at the last one found. */
    private int index(Cursor at, int last) {
        for (int i = last; i < children.length; i++) {
            if (at.isAt(children[i].name)) {
                return i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (at.isAt(children[i].name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Optional<CompiledElement> child(String local) {
        for (Child child : children) {
            if (child.name.getLocalPart().equals(local)) {
                return child.content.own();
            }
        }
        return Optional.empty();
    }
}
