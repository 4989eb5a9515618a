package migration.exchange.contract;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Well-formed, perhaps, but nothing that a submission may contain. */
final class ForbiddenMarkupException extends XMLStreamException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    ForbiddenMarkupException(Kind kind, String message, Location location) {
        super(message, location);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What it is. */
    enum Kind {
        DOCTYPE,
        ENTITY,
        INSTRUCTION,
        NAME,
        VERSION,
        ENCODING
    }
}
