package migration.exchange.contract;

import java.io.IOException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/** Names what makes a submission unreadable as a whole. */
final class Damage {

    static final String NOT_WELL_FORMED = "NOT_WELL_FORMED";
    static final String MOJIBAKE = "ENCODING_MOJIBAKE";
    static final String RECORD_TOO_LARGE = "RECORD_TOO_LARGE";

    private Damage() {}

    /**
     * The damage that stopped a parser.
     *
     * @param begun place where whatever was being read began, for what has no end
     * @throws IOException if it was not the text but the source of the bytes that failed
     */
    static Issue of(XMLStreamException stop, Place begun) throws IOException {
        IOException cause = source(stop);
        if (cause instanceof SourceText.BadTextException bad) {
            return because(MOJIBAKE, new Place(bad.line(), bad.column(), "/"), bad.getMessage());
        }
        if (cause instanceof SourceText.TooLargeException large) {
            return because(RECORD_TOO_LARGE, begun, large.getMessage());
        }
        if (cause != null) {
            throw cause;
        }
        if (stop instanceof ForbiddenMarkupException forbidden
                && forbidden.kind() == ForbiddenMarkupException.Kind.ENCODING) {
            return because(MOJIBAKE, place(stop.getLocation()), words(stop.getMessage()));
        }
        return because(NOT_WELL_FORMED, place(stop.getLocation()), words(stop.getMessage()));
    }

    /** What the reader of the bytes threw through the parser, if it was that. */
    private static @Nullable IOException source(XMLStreamException stop) {
        for (Throwable cause = stop; cause != null; cause = below(cause)) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    /** Exceptions of StAX keep their cause in a place of their own. */
    private static @Nullable Throwable below(Throwable cause) {
        return cause instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : cause.getCause();
    }

    /** An issue of the submission as a whole. */
    static Issue issue(String code, Place place, @Nullable String value, @Nullable String expected) {
        return new Issue(code, Severity.ERROR, Layer.SUBMISSION, place, value, expected, null);
    }

    /** Well-formed, but nothing that can be bound. */
    static Issue unbound(Place place, @Nullable String detail) {
        return because("XSD_OTHER", place, detail);
    }

    private static Issue because(String code, Place place, @Nullable String detail) {
        return new Issue(code, Severity.ERROR, Layer.SUBMISSION, place, null, null, detail);
    }

    static Place place(@Nullable Location location) {
        return location == null
                ? Place.WHOLE
                : new Place(Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()), "/");
    }

    /** The parser's words without the place that it puts in front of them and the one it adds behind. */
    static @Nullable String words(@Nullable String message) {
        if (message == null) {
            return null;
        }
        int start = message.lastIndexOf("\nMessage: ");
        String words = start < 0 ? message : message.substring(start + "\nMessage: ".length());
        return words.lines().findFirst().orElse("");
    }
}
