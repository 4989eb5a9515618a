package migration.exchange.simulation.noise;

import java.util.List;
import migration.exchange.simulation.truth.Rows;

/**
 * What an operator did to a field.
 *
 * @param before empty when the field was not stated
 * @param after empty when it is not stated any more
 */
public record Change(Operator operator, Field field, String before, String after) {

    /** Adds what befell the person in a version of a record to the truth. */
    public static void tell(List<Change> changes, Rows rows, String feed, String sourceId, int version) {
        changes.forEach(change -> Rows.row(
                rows.noise,
                feed,
                sourceId,
                version,
                change.operator(),
                change.field().title(),
                change.before(),
                change.after()));
    }
}
