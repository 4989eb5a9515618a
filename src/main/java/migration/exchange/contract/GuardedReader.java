package migration.exchange.contract;

import java.nio.charset.Charset;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;
import org.jspecify.annotations.Nullable;

/**
 * A stream reader on which a DOCTYPE, an entity reference, a processing instruction, XML 1.1 or a name without end is
 * an error. Woodstox without DTD support skips a DOCTYPE instead of refusing it and knows no limit for names.
 */
final class GuardedReader extends StreamReader2Delegate {

    private final XMLStreamReader2 reader;

    GuardedReader(XMLStreamReader2 reader) {
        super(reader);
        this.reader = reader;
    }

    /** The XML declaration must say what the bytes are decoded as, and XML 1.0, or nothing. */
    void checkDeclaration(Charset decoded) throws XMLStreamException {
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new ForbiddenMarkupException(
                    ForbiddenMarkupException.Kind.VERSION, "only XML 1.0 is taken, not " + version, start());
        }
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !decoded.name().startsWith(canonical(declared))) {
            throw new ForbiddenMarkupException(
                    ForbiddenMarkupException.Kind.ENCODING, "declared " + declared + ", read as " + decoded, start());
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = located();
        switch (event) {
            case START_ELEMENT -> checkNames();
            case DTD ->
                throw new ForbiddenMarkupException(
                        ForbiddenMarkupException.Kind.DOCTYPE, "a DOCTYPE is not allowed", start());
            case ENTITY_REFERENCE, ENTITY_DECLARATION, NOTATION_DECLARATION ->
                throw new ForbiddenMarkupException(
                        ForbiddenMarkupException.Kind.ENTITY, "an entity reference is not allowed", start());
            case PROCESSING_INSTRUCTION ->
                throw new ForbiddenMarkupException(
                        ForbiddenMarkupException.Kind.INSTRUCTION, "a processing instruction is not allowed", start());
            default -> {}
        }
        return event;
    }

    /** Some limits of the parser forget to say where they were exceeded. */
    private int located() throws XMLStreamException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            if (e.getLocation() != null) {
                throw e;
            }
            throw new XMLStreamException(e.getMessage(), reader.getLocation(), e);
        }
    }

    private static String canonical(String charset) {
        try {
            return Charset.forName(charset).name();
        } catch (IllegalArgumentException e) {
            return charset;
        }
    }

    /** Offset, in characters, of the start of the current event. */
    long startOffset() {
        return reader.getLocationInfo().getStartingCharOffset();
    }

    /** Offset, in characters, just after the current event. */
    long endOffset() throws XMLStreamException {
        return reader.getLocationInfo().getEndingCharOffset();
    }

    /** Line and column of the start of the current event. */
    Location start() {
        return reader.getLocationInfo().getStartLocation();
    }

    private void checkNames() throws XMLStreamException {
        check(reader.getLocalName());
        check(reader.getPrefix());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            check(reader.getAttributeLocalName(i));
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            check(reader.getNamespacePrefix(i));
            check(reader.getNamespaceURI(i));
        }
    }

    private void check(@Nullable String name) throws XMLStreamException {
        if (name != null && name.length() > SecureXml.MAX_NAME_LENGTH) {
            throw new ForbiddenMarkupException(
                    ForbiddenMarkupException.Kind.NAME,
                    "a name is longer than " + SecureXml.MAX_NAME_LENGTH + " characters",
                    start());
        }
    }
}
