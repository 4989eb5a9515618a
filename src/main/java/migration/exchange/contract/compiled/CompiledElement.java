package migration.exchange.contract.compiled;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element with attributes, elements or text in it, bound to a class. Immutable, thread-safe. */
public final class CompiledElement {

    private final QName name;
    private final MethodHandle constructor;
    private final Attributes attributes;
    private final Content content;

    CompiledElement(QName name, MethodHandle constructor, Attributes attributes, Content content) {
        this.name = name;
        this.constructor = constructor;
        this.attributes = attributes;
        this.content = content;
    }

    /** What stands between the tags. */
    interface Content {

        /** Reads up to the end tag; false when it is not certain. */
        boolean read(Cursor at, Object target) throws XMLStreamException;

        /** The element of this local name directly inside. */
        default Optional<CompiledElement> child(String local) {
            return Optional.empty();
        }
    }

    /** Whether the start tag at the reader's place is one of this element. */
    public boolean starts(XMLStreamReader reader) {
        return reader.getLocalName().equals(name.getLocalPart())
                && name.getNamespaceURI().equals(reader.getNamespaceURI());
    }

    /** The element of this local name directly inside, when it has a table of its own. */
    public Optional<CompiledElement> child(String local) {
        return content.child(local);
    }

    /** Whether the attributes of the start tag at the cursor's place certainly keep to the schema. */
    public boolean acceptsAttributes(Cursor at) {
        return attributes.read(at, made());
    }

    /**
     * Reads the element whose start tag is at the cursor's place, up to its end tag.
     *
     * @return the bound object, or null when it is not certain; then the cursor stands anywhere in the element
     * @throws XMLStreamException when the text is not well-formed
     */
    public @Nullable Object read(Cursor at) throws XMLStreamException {
        Object made = made();
        return attributes.read(at, made) && content.read(at, made) ? made : null;
    }

    private Object made() {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot be made: " + name, e);
        }
    }

    /** Nothing, or white space: it may be written but is not asked for. */
    public static boolean ignorable(XMLStreamReader reader, int event) {
        return event == XMLStreamConstants.COMMENT
                || ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE)
                        && reader.isWhiteSpace());
    }
}
