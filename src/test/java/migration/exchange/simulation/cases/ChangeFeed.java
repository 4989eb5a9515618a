package migration.exchange.simulation.cases;

import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.truth.OutputFolder;

/** Cases as rows of one of the Service Agency's views. */
abstract class ChangeFeed implements CaseFeed {

    private static final String AGENCY = "service-agency/";

    /** Where the rows go: what all views of the agency share. */
    record Office(Counted draw, Noise noise, Period period, OutputFolder folder, ChangeRows.Sequence sequence) {}

    private final String name;
    private final ChangeRows rows;

    /**
     * @param name of the feed
     * @param cell cell of the draws, one for each view
     * @param own the columns of the case, in the order of the view
     */
    ChangeFeed(String name, Office office, int cell, List<String> own) {
        this.name = name;
        rows = new ChangeRows(office, path(), file(), cell, own);
    }

    @Override
    public final String path() {
        return AGENCY + name;
    }

    @Override
    public final String channel() {
        return "JDBC";
    }

    @Override
    public final String file() {
        return "rows.csv";
    }

    @Override
    public final List<String> columns() {
        return rows.columns();
    }

    @Override
    public final void version(Case.Row row, int version, boolean cancelled) {
        row.put("version", version).put("cancelled", cancelled);
    }

    /** Writes the rows in the order of sending. */
    final void write(List<Sent> sent) {
        rows.write(sent);
    }
}
