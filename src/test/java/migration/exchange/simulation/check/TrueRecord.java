package migration.exchange.simulation.check;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the exchange should hold of one record.
 *
 * @param sourceId the agency's id
 * @param version the version that should be current
 * @param cancelled whether that version cancels the record
 * @param verdict its verdict
 * @param issues codes of its issues, sorted, joined by a blank
 * @param content fields by name; empty when cancelled
 */
record TrueRecord(
        String sourceId, long version, boolean cancelled, String verdict, String issues, Map<String, String> content) {

    /** Codes in one order and one spelling, whatever they were joined by. */
    static String sorted(String codes) {
        return Arrays.stream(codes.strip().split("[ ;|,]+"))
                .filter(code -> !code.isEmpty())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
