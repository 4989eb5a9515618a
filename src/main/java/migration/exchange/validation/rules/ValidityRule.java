package migration.exchange.validation.rules;

import java.time.LocalDate;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/** The days of validity of a permit, visa or document: nothing ends before it begins. */
public final class ValidityRule {

    private ValidityRule() {}

    /**
     * Checks the elements {@code validFrom} and {@code validTo} of a record.
     *
     * @return whether both are there and in order, so that the length of the term can be judged
     */
    public static boolean check(@Nullable LocalDate from, @Nullable LocalDate to, Findings findings) {
        return check("validTo", from, to, findings);
    }

    /**
     * Checks two days.
     *
     * @param path path of the last day below the record
     * @return whether both are there and in order
     */
    public static boolean check(String path, @Nullable LocalDate from, @Nullable LocalDate to, Findings findings) {
        if (from == null || to == null) {
            return false;
        }
        if (to.isBefore(from)) {
            findings.error(Layer.RULE, "RULE_VALID_TO_BEFORE_FROM", path, to, "≥ " + from);
            return false;
        }
        return true;
    }
}
