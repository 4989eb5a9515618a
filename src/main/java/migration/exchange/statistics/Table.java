package migration.exchange.statistics;

import java.time.Instant;
import java.util.List;

/**
 * Exact figures.
 *
 * @param query what was asked
 * @param axes the kept dimensions with the categories that occur, in order
 * @param cells cells that are not zero, in order of the axes' categories
 * @param computed when the figures were right: nothing had been stored by then that they do not count
 */
public record Table(TableQuery query, List<Axis> axes, List<Cell> cells, Instant computed) {

    /** Code of a category for records that do not state the dimension. */
    public static final String NOT_STATED = "_U";

    /** A kept dimension and its categories. */
    public record Axis(Dimension dimension, List<Category> categories) {}

    /** A category. */
    public record Category(String code, Label label) {}

    /** A figure: the codes of its categories, one for each axis, and its value. */
    public record Cell(List<String> codes, long value) {}

    public Table {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
    }

    /** Sum of all cells. */
    public long total() {
        return cells.stream().mapToLong(Cell::value).sum();
    }
}
