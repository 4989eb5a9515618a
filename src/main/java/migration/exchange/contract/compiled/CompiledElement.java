package migration.exchange.contract.compiled;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
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

        /** The table of the element itself, when it has one. */
        default Optional<CompiledElement> own() {
            return Optional.empty();
        }

        /** The element of this local name directly inside. */
        default Optional<CompiledElement> child(String local) {
            return Optional.empty();
        }
    }

    /** Whether the start tag at the cursor's place is one of this element. */
    public boolean starts(Cursor at) {
        return at.isAt(name);
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
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what a constructor declares, and none of these does
            throw new IllegalStateException("cannot be made: " + name, e);
        }
    }
}
