package migration.exchange.quality;

/**
 * Where an issue is.
 *
 * @param line line, from 1; 0 when the place is the submission as a whole
 * @param column column of the start of the element, from 1; 0 as above
 * @param xpath path without prefixes, such as {@code /submission/records/crossing[18]/travelDocument/expirationDate}
 */
public record Place(int line, int column, String xpath) {

    /** The submission as a whole. */
    public static final Place WHOLE = new Place(0, 0, "/");
}
