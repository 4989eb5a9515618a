package migration.exchange.contract.compiled;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

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

    /**
     * An element of the model.
     *
     * @param value its text, when it is a plain one
     * @param element its table, when it is not
     * @param slot where it is bound to; null, as both others, when it is not compiled
     */
    record Child(
            QName name,
            @Nullable Value value,
            @Nullable CompiledElement element,
            @Nullable Slot slot) {

        static Child opaque(QName name) {
            return new Child(name, null, null, null);
        }

        private boolean named(XMLStreamReader reader) {
            return name.getLocalPart().equals(reader.getLocalName())
                    && name.getNamespaceURI().equals(reader.getNamespaceURI());
        }

        private boolean read(Cursor at, Object target) throws XMLStreamException {
            if (slot == null) {
                return false;
            }
            Object read = element == null ? text(at) : element.read(at);
            if (read == null) {
                return false;
            }
            slot.put(target, read);
            return true;
        }

        private @Nullable Object text(Cursor at) throws XMLStreamException {
            return value == null || at.reader().getAttributeCount() > 0 ? null : at.text(value);
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
                last = index(reader, last);
                state = last < 0 ? Dfa.DEAD : model.step(state, (char) last);
                if (state == Dfa.DEAD || !children[last].read(at, target)) {
                    return false;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return model.accepts(state);
            } else if (!CompiledElement.ignorable(reader, event)) {
                return false;
            }
        }
    }

    /** Most elements stand in their order: the search begins at the last one found. */
    private int index(XMLStreamReader reader, int last) {
        for (int i = last; i < children.length; i++) {
            if (children[i].named(reader)) {
                return i;
            }
        }
        for (int i = 0; i < last; i++) {
            if (children[i].named(reader)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Optional<CompiledElement> child(String local) {
        for (Child child : children) {
            if (child.name.getLocalPart().equals(local)) {
                return Optional.ofNullable(child.element);
            }
        }
        return Optional.empty();
    }
}
