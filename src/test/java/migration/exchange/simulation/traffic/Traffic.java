package migration.exchange.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.migration.Rates;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/** The skeleton pass: walks years, citizenships and persons in any order and collects events by month. */
public final class Traffic {

    private final Counted draw;
    private final Controls controls = new Controls();
    private final Journeys journeys;
    private final Period period;
    private final int scale;
    private final Travellers travellers;
    private final Checkpoints checkpoints;
    private final MigrantTravel migrantTravel;
    private final EventLog[] months;

    public Traffic(Counted draw, Period period, int scale, Checkpoints checkpoints, Migrants migrants) {
        this.draw = draw;
        this.period = period;
        this.scale = scale;
        this.checkpoints = checkpoints;
        Places places = new Places(draw, controls, checkpoints);
        Timetable timetable = new Timetable(draw);
        journeys = new Journeys(draw, period, places, timetable);
        migrantTravel = new MigrantTravel(migrants, places, timetable, period, this::foreign, this::georgian);
        travellers = new Travellers(draw, period);
        months = new EventLog[period.months()];
        for (int month = 0; month < months.length; month++) {
            months[month] = new EventLog();
        }
        migrantTravel.travel(this::log);
    }

    /** How many of the trips of migrants are made. */
    public Rates rates() {
        return migrantTravel;
    }

    /** The work, in pieces that may run in any order and at the same time; who migrates has travelled before. */
    public List<Runnable> pieces() {
        List<Runnable> pieces = new ArrayList<>();
        for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
            for (TravelYear travel : years(year)) {
                travel.cells().forEach(cell -> pieces.add(() -> walk(travel, cell)));
            }
        }
        return pieces;
    }

    private List<TravelYear> years(int year) {
        TravelYear foreign = foreign(year);
        TravelYear georgian = georgian(year);
        foreign.displace(migrantTravel.places(year, false));
        georgian.displace(migrantTravel.places(year, true));
        return List.of(foreign, georgian);
    }

    private TravelYear foreign(int year) {
        return TravelYear.foreign(draw, controls, year, scale);
    }

    private TravelYear georgian(int year) {
        return TravelYear.georgian(draw, controls, year, scale);
    }

    /** The months in order, each sorted, once all pieces are done. */
    public EventLog[] sorted() {
        if (!period.quiet()) {
            LiveMonth live = new LiveMonth(period);
            new Charter(live, checkpoints).land(this::log);
            new TwoPassports(live, checkpoints).travel(this::log);
        }
        for (EventLog month : months) {
            month.sort();
        }
        return months;
    }

    private void walk(TravelYear travel, TravelYear.Cell cell) {
        Habits habits = cell.entityClass() == EntityId.DIASPORA ? Habits.ONCE : Habits.of(cell.citizenship());
        for (int person = 0; person < habits.persons(cell.trips()); person++) {
            int[] trips = habits.trips(person, cell.trips());
            if (trips.length > 0) {
                boolean commutes = habits.commutes(person) && cell.entityClass() == EntityId.VISITOR;
                int entityClass = commutes ? EntityId.COMMUTER : cell.entityClass();
                long entity = travellers.identity(entityClass, cell, person, travel.year());
                boolean before = travellers.keeps(entityClass, cell, person, travel.year());
                boolean again = travellers.keeps(entityClass, cell, person, travel.year() + 1);
                journeys.travel(travel, cell, entity, trips, before, again, this::log);
            }
        }
    }

    private void log(Event event) {
        if (event.instant() >= period.start() && event.instant() < period.end()) {
            months[period.monthOf(event.instant())].add(event.instant(), event.entity(), event.details());
        }
    }
}
