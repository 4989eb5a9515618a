package migration.exchange.contract;

import migration.exchange.quality.Place;

/**
 * Where the same piece of text stands in a small document and in the submission it was cut from.
 *
 * @param line line in the small document
 * @param column column there
 * @param toLine line in the submission
 * @param toColumn column there
 */
record Anchor(int line, int column, int toLine, int toColumn) {

    /** The document is the submission. */
    static final Anchor SAME = new Anchor(1, 1, 1, 1);

    /** The place in the submission of a place in the small document. */
    Place place(int atLine, int atColumn, String xpath) {
        int mappedColumn = atLine == line ? atColumn - column + toColumn : atColumn;
        return new Place(atLine - line + toLine, mappedColumn, xpath);
    }
}
