package migration.exchange.validation.rules;

import java.time.LocalDate;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/**
 * A country: known, and one that still is on the day of the event. Codes of states that are no more (SUN, YUG) and
 * withdrawn codes (ROM, ZAR) stand in old documents and are let through with a warning. ISO 3166-1 and -3, ICAO Doc
 * 9303 part 3.
 *
 * @param countries the list of countries as the agency uses it
 */
public record CountryRule(CodeMap countries) {

    /**
     * Checks one element.
     *
     * @param value its value, null when missing
     * @param day day of the event
     */
    public void check(String path, @Nullable String value, LocalDate day, Findings findings) {
        if (value == null) {
            return;
        }
        Mapping mapping = countries.map(value, day);
        if (mapping instanceof Mapping.Unknown) {
            findings.error(Layer.CODE, "CODE_UNKNOWN_COUNTRY", path, value, null);
        } else if (mapping instanceof Mapping.NotValid late && late.retiredOn(day)) {
            findings.warning(Layer.CODE, "CODE_RETIRED_COUNTRY", path, value, "≤ " + late.to());
        } else if (mapping instanceof Mapping.NotValid early) {
            findings.error(Layer.CODE, CodeRule.NOT_VALID, path, value, "≥ " + early.from());
        }
    }

    /** Whether the code was a country's on that day. */
    boolean knownOn(String value, LocalDate day) {
        return countries.map(value, day) instanceof Mapping.Mapped;
    }
}
