package migration.exchange.contract;

import migration.exchange.quality.Place;

/** Finds where an element of a record stands in the submission; reads the record again, so only for issues. */
@FunctionalInterface
public interface Locator {

    /**
     * @param path path below the record such as {@code travelDocument/expirationDate}, {@code personCitizenship[2]},
     *     {@code @version}, or empty for the record itself
     * @return the place of the element; that of its nearest existing ancestor when it is missing, with the full path
     */
    Place locate(String path);
}
