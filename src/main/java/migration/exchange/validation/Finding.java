package migration.exchange.validation;

import migration.exchange.quality.Layer;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a record, before its place in the submission is looked up.
 *
 * @param code code of the rule
 * @param severity whether it keeps the record from passing
 * @param layer CODE or RULE, IDENTITY for versions
 * @param path path of the element below the record, see {@link migration.exchange.contract.Locator}
 * @param value the value found, null when missing
 * @param expected what was expected, null when the rule says it all
 */
public record Finding(
        String code,
        Severity severity,
        Layer layer,
        String path,
        @Nullable String value,
        @Nullable String expected) {}
