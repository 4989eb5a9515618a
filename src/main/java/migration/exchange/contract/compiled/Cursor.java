package migration.exchange.contract.compiled;

import java.util.Arrays;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A stream reader and the text that was read last. Not thread-safe; it lives as long as its document. */
public final class Cursor {

    /** A longer text is not certain. */
    private static final int MOST_TEXT = 65_536;

    private final XMLStreamReader reader;
    private char[] text = new char[256];
    private int length;

    public Cursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    XMLStreamReader reader() {
        return reader;
    }

    /** Whether the tag at its place has this name. */
    boolean isAt(QName name) {
        return reader.getLocalName().equals(name.getLocalPart())
                && name.getNamespaceURI().equals(reader.getNamespaceURI());
    }

    /** Whether an event is white space or a comment between elements. */
    public boolean isIgnorable(int event) {
        return event == XMLStreamConstants.COMMENT
                || ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE)
                        && reader.isWhiteSpace());
    }

    /** Reads the text of the element whose start tag is current; null when something else stands in it, or it is not certain. */
    @Nullable
    Object text(Value value) throws XMLStreamException {
        length = 0;
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!append()) {
                        return null;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return value.read(text, length);
                }
                default -> {
                    return null;
                }
            }
        }
    }

    private boolean append() {
        int more = reader.getTextLength();
        if (length + more > MOST_TEXT) {
            return false;
        }
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
        System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, more);
        length += more;
        return true;
    }

    /** The value of an attribute; null when it is not certain. */
    @Nullable
    Object attribute(int index, Value value) {
        String written = reader.getAttributeValue(index);
        if (written.length() > MOST_TEXT) {
            return null;
        }
        if (written.length() > text.length) {
            text = new char[written.length()];
        }
        written.getChars(0, written.length(), text, 0);
        return value.read(text, written.length());
    }
}
