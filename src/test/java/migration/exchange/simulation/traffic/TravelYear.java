package migration.exchange.simulation.traffic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;

/** The trips of one year and one kind of traveller: scaled, split over citizenships and months so that both margins are exact. */
final class TravelYear {

    /**
     * Trips of one citizenship.
     *
     * @param entityClass class of the travellers
     * @param citizenship alpha-3 or OTHER
     * @param first number of the first trip within the year
     * @param trips how many
     */
    record Cell(int entityClass, String citizenship, int first, int trips) {}

    private final int year;
    private final int total;
    private final int[] monthEnds = new int[12];
    private final Feistel order;
    private final List<Cell> cells = new ArrayList<>();

    private TravelYear(Counted draw, int year, int total, long[] months, int kind) {
        this.year = year;
        this.total = total;
        int[] parts = Apportionment.split(total, months);
        int end = 0;
        for (int month = 0; month < 12; month++) {
            end += parts[month];
            monthEnds[month] = end;
        }
        order = new Feistel(draw, EntityId.of(EntityId.THING, kind, year), Purpose.MONTH, Math.max(1, total));
    }

    static TravelYear foreign(Counted draw, Controls controls, int year, int scale) {
        int total = Apportionment.scaled(controls.yearly("crossings_year", year, "foreign_entries"), scale);
        TravelYear travel = new TravelYear(draw, year, total, controls.months("foreign", year), 1);
        travel.split(EntityId.VISITOR, controls.spanned("crossings_citizenship", year, 1));
        return travel;
    }

    /** Persons refused entry; the months are those of foreign travellers. */
    static TravelYear refused(Counted draw, Controls controls, int year, int scale) {
        int total = Apportionment.scaled(controls.yearly("refusals_year", year, "refusals"), scale);
        TravelYear travel = new TravelYear(draw, year, total, controls.months("foreign", year), 3);
        travel.split(EntityId.REFUSED, controls.spanned("refusals_citizenship", year, 1));
        return travel;
    }

    private void split(int entityClass, Controls.Weighted shares) {
        int[] parts = Apportionment.split(total, shares.weights());
        int first = 0;
        for (int i = 0; i < parts.length; i++) {
            cells.add(new Cell(entityClass, shares.codes().get(i), first, parts[i]));
            first += parts[i];
        }
    }

    /** Citizens: those who live here go out and come back, those who live abroad come and go. */
    static TravelYear georgian(Counted draw, Controls controls, int year, int scale) {
        long exits = controls.yearly("crossings_year", year, "georgian_exits");
        int total = Apportionment.scaled(exits, scale);
        int diaspora = Apportionment.scaled(Diaspora.visits(exits), scale);
        TravelYear travel = new TravelYear(draw, year, total, controls.months("georgian", year), 2);
        travel.cells.add(new Cell(EntityId.RESIDENT, "GEO", 0, total - diaspora));
        travel.cells.add(new Cell(EntityId.DIASPORA, "GEO", total - diaspora, diaspora));
        return travel;
    }

    int year() {
        return year;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The month of a trip, from 1. */
    int month(int trip) {
        int at = order.apply(trip);
        int month = 0;
        while (at >= monthEnds[month]) {
            month++;
        }
        return month + 1;
    }

    boolean plays(int month, Period period) {
        YearMonth of = YearMonth.of(year, month);
        return total > 0 && !of.isAfter(period.last()) && !of.isBefore(period.first());
    }
}
