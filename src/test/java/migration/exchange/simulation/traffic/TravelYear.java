package migration.exchange.simulation.traffic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    private final BitSet displaced = new BitSet();
    private final Map<Integer, Integer> moves = new HashMap<>();

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

    /**
     * Leaves out as many trips as migrants make, of the same citizenship and month, so that citizenships, months and total
     * hold all. Where a citizenship travels too little for that, its trips are made by others.
     *
     * @param crossings of migrants from January on, by citizenship
     */
    void displace(Map<String, int[]> crossings) {
        Map<String, int[]> left = new TreeMap<>();
        crossings.forEach((citizenship, months) -> left.put(citizenship, displaceSame(cell(citizenship), months)));
        left.forEach((citizenship, months) -> {
            for (int month = 1; month <= 12; month++) {
                for (int i = 0; i < months[month - 1]; i++) {
                    displaceOther(cell(citizenship), month);
                }
            }
        });
    }

    /** The cell that a citizenship travels in, OTHER for those not named. */
    Cell cell(String citizenship) {
        Cell found = cells.get(cells.size() - 1);
        for (Cell cell : cells) {
            if (cell.citizenship().equals(citizenship)) {
                return cell;
            }
            found = cell.citizenship().equals("OTHER") ? cell : found;
        }
        return found;
    }

    /** Leaves out trips of a cell in some months, the last first; returns how many there are too few. */
    private int[] displaceSame(Cell cell, int[] months) {
        int[] left = months.clone();
        int rest = Arrays.stream(left).sum();
        for (int trip = cell.first() + cell.trips() - 1; trip >= cell.first() && rest > 0; trip--) {
            int month = month(trip) - 1;
            if (left[month] > 0 && !displaced.get(trip)) {
                displaced.set(trip);
                left[month]--;
                rest--;
            }
        }
        return left;
    }

    /** Leaves out a trip of the cell in another month, to which somebody else's trip of this month is moved. */
    private void displaceOther(Cell cell, int month) {
        int own = last(cell.first(), cell.first() + cell.trips(), 0);
        int moved = last(0, total, month);
        if (own < 0 && moved < 0) {
            own = last(0, total, 0);
        }
        if (own >= 0 && moved >= 0) {
            moves.put(moved, month(own));
        }
        int out = own >= 0 ? own : moved;
        if (out < 0) {
            throw new IllegalArgumentException("more migrants than crossings in " + year);
        }
        displaced.set(out);
    }

    /** The last trip that is not left out, of a month or of any if 0; -1 if there is none. */
    private int last(int from, int to, int month) {
        for (int trip = to - 1; trip >= from; trip--) {
            if (!displaced.get(trip) && (month == 0 || month(trip) == month)) {
                return trip;
            }
        }
        return -1;
    }

    /** Trips of a cell that are made within the period. */
    int played(Cell cell, Period period) {
        return (int) IntStream.range(cell.first(), cell.first() + cell.trips())
                .filter(trip -> plays(month(trip), period))
                .count();
    }

    boolean isDisplaced(int trip) {
        return displaced.get(trip);
    }

    int year() {
        return year;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The month of a trip, from 1. */
    int month(int trip) {
        Integer moved = moves.get(trip);
        if (moved != null) {
            return moved;
        }
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
