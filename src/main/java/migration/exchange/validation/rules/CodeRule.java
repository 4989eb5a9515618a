package migration.exchange.validation.rules;

import java.time.LocalDate;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A coded element: known to the agency's list, and valid on the day of the event.
 *
 * @param codes the list as the agency uses it
 * @param unknown code of the issue when the list does not have it
 * @param notYetValid code of the issue when it is used before its first day
 */
public record CodeRule(CodeMap codes, String unknown, String notYetValid) {

    /** A code used outside its days where the list has no issue of its own for that. */
    public static final String NOT_VALID = "CODE_NOT_VALID";

    public CodeRule(CodeMap codes, String unknown) {
        this(codes, unknown, NOT_VALID);
    }

    /**
     * Checks one element.
     *
     * @param value its value, null when it is missing, which is the schema's business
     * @param day day of the event
     * @return whether it is known and valid, so that further rules may build on it
     */
    public boolean check(String path, @Nullable String value, LocalDate day, Findings findings) {
        if (value == null) {
            return false;
        }
        Mapping mapping = codes.map(value, day);
        if (mapping instanceof Mapping.NotValid late) {
            String code = late.retiredOn(day) ? NOT_VALID : notYetValid;
            findings.error(Layer.CODE, code, path, value, bounds(late, day));
        } else if (mapping instanceof Mapping.Unknown) {
            findings.error(Layer.CODE, unknown, path, value, null);
        }
        return mapping instanceof Mapping.Mapped;
    }

    private static String bounds(Mapping.NotValid late, LocalDate day) {
        return late.retiredOn(day) ? "≤ " + late.to() : "≥ " + late.from();
    }
}
