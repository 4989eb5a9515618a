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
        @Nullable Throwable cause = stop.getNestedException() == null ? stop.getCause() : stop.getNestedException();
        if (cause instanceof SourceText.BadTextException bad) {
            return because(MOJIBAKE, new Place(bad.line(), bad.column(), "/"), bad.getMessage());
        }
        if (cause instanceof SourceText.TooLargeException large) {
            return because(RECORD_TOO_LARGE, begun, large.getMessage());
        }
        if (cause instanceof IOException broken) {
            throw broken;
        }
        return because(NOT_WELL_FORMED, place(stop.getLocation()), firstLine(stop.getMessage()));
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

    static @Nullable String firstLine(@Nullable String message) {
        return message == null ? null : message.lines().findFirst().orElse("");
    }
}
