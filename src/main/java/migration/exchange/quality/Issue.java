package migration.exchange.quality;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong or doubtful. Its sentences stand in the rule catalogue under its code.
 *
 * @param code code of the rule, such as {@code XSD_TYPE}
 * @param severity whether it keeps the record from passing
 * @param layer which judgement raised it
 * @param place where
 * @param value the value found; null when something is missing
 * @param expected what was expected; null when the rule says it all
 * @param detail the parser's own words, for engineers; null when there are none
 */
public record Issue(
        String code,
        Severity severity,
        Layer layer,
        Place place,
        @Nullable String value,
        @Nullable String expected,
        @Nullable String detail) {

    /** The same without what it quotes of a record. */
    public Issue withoutQuotes() {
        return new Issue(code, severity, layer, place, null, null, null);
    }
}
