package migration.exchange.fuzz;

import migration.exchange.quality.Place;

/** Places of a report in an input. */
final class Places {

    private Places() {}

    /** Fails when a place is not one of the input: lines count from 1, and one ends with LF, CR or both. */
    static void within(Place place, byte[] input) {
        int ends = 0;
        for (byte b : input) {
            if (b == '\n' || b == '\r') {
                ends++;
            }
        }
        boolean line = place.line() >= 1 && place.line() <= ends + 1;
        boolean column = place.column() >= 1 && place.column() <= input.length + 1;
        if (!line || !column || !place.xpath().startsWith("/")) {
            throw new AssertionError(
                    "no place of an input of %d bytes and %d lines: %s".formatted(input.length, ends + 1, place));
        }
    }
}
