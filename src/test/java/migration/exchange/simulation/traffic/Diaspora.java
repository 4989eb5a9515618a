package migration.exchange.simulation.traffic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import migration.exchange.simulation.plan.Table;

/** Visits of citizens who live abroad. */
final class Diaspora {

    /** Share that visits in a year, permille. */
    private static final int VISIT = 120;
    /** Exits of citizens in a year to which that share belongs: 2019. */
    private static final long EXITS_OF_A_FULL_YEAR = 3_900_000;

    private static final long ABROAD = abroad();

    private Diaspora() {}

    private static long abroad() {
        long sum = 0;
        for (NamedCsvRecord row : Table.control("diaspora").rows()) {
            sum += Long.parseLong(row.getField("citizens_abroad"));
        }
        return sum;
    }

    /** Visits in a year with so many exits of citizens; fewer when few travel at all. */
    static long visits(long exits) {
        return ABROAD * VISIT / 1000 * exits / EXITS_OF_A_FULL_YEAR;
    }
}
