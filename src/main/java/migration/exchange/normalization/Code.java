package migration.exchange.normalization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a code list: a code and the days on which it may be used.
 *
 * @param code the platform's code; in a local map, the one that the local code stands for
 * @param from first day, null when it was always valid or its start is not established
 * @param to last day, null when it is still valid
 * @param columns all columns of the line that are not empty, by their heading
 */
public record Code(
        String code, @Nullable LocalDate from, @Nullable LocalDate to, Map<String, String> columns) {

    public Code {
        columns = Map.copyOf(columns);
    }

    /** Whether it may be used for an event of this day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** A further column of the line, empty when the line leaves it empty. */
    public Optional<String> column(String heading) {
        return Optional.ofNullable(columns.get(heading));
    }

    /** A further column that holds a whole number. */
    public Optional<Integer> number(String heading) {
        return column(heading).map(Integer::valueOf);
    }
}
