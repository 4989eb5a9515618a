package migration.exchange.quality.web;

import java.util.Map;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An issue as programs read it.
 *
 * @param code code of the rule
 * @param rule path of the rule's page
 * @param severity whether it keeps the record from passing
 * @param verdict what follows for the record
 * @param record the record; null when the issue is not about a record
 * @param place where
 * @param value the value found
 * @param expected what was expected
 * @param sentence what is wrong, by language
 * @param mend how to mend it, by language
 * @param detail the parser's own words
 */
public record IssueView(
        String code,
        String rule,
        Severity severity,
        Verdict verdict,
        @Nullable RecordName record,
        Place place,
        @Nullable String value,
        @Nullable String expected,
        Map<String, String> sentence,
        Map<String, String> mend,
        @Nullable String detail) {

    /** How a record is named: position from 0, the agency's id, its version. */
    public record RecordName(int index, @Nullable String sourceId, int version) {}
}
