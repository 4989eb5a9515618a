package migration.exchange.statistics;

import java.util.List;

/** Which of the stored records a table counts. */
public sealed interface Condition {

    /** The field has one of the values. */
    record Is(String field, List<String> values) implements Condition {}

    /** The field has none of the values. */
    record Not(String field, List<String> values) implements Condition {}

    /** {@code from <= day <= to}, and not ended on or before the day. The day is the value of a parameter of the query. */
    record ValidOn(String parameter, String from, String to, String ended) implements Condition {}
}
