package migration.exchange.simulation.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;

/** Who is refused entry, when and where. */
public final class Refused {

    private final Counted draw;
    private final Controls controls = new Controls();
    private final Period period;
    private final Checkpoints checkpoints;
    private final Timetable timetable;
    private final Shares<String> points = Controls.simple("refusals_checkpoint");

    public Refused(Counted draw, Period period, Checkpoints checkpoints) {
        this.draw = draw;
        this.period = period;
        this.checkpoints = checkpoints;
        timetable = new Timetable(draw);
    }

    /** All refusals of the period by month, sorted. */
    public EventLog[] sorted(int scale) {
        EventLog[] months = new EventLog[period.months()];
        for (int month = 0; month < months.length; month++) {
            months[month] = new EventLog();
        }
        for (int year = period.first().getYear(); year <= period.last().getYear(); year++) {
            TravelYear travel = TravelYear.refused(draw, controls, year, scale);
            travel.cells().forEach(cell -> refuse(travel, cell, months));
        }
        for (EventLog month : months) {
            month.sort();
        }
        return months;
    }

    private void refuse(TravelYear travel, TravelYear.Cell cell, EventLog[] months) {
        for (int person = 0; person < cell.trips(); person++) {
            int month = travel.month(cell.first() + person);
            if (travel.plays(month, period)) {
                long index = (long) (travel.year() - 2000) << 24 | person;
                long entity = EntityId.of(EntityId.REFUSED, EntityId.cellOf(cell.citizenship()), index);
                Event event = event(entity, YearMonth.of(travel.year(), month));
                months[period.monthOf(event.instant())].add(event.instant(), event.entity(), event.details());
            }
        }
    }

    private Event event(long entity, YearMonth month) {
        Checkpoint point = point(entity, month);
        LocalDate day = timetable.day(entity, 0, month, 0, Timetable.openDays(month));
        long instant = Period.midnight(day) + timetable.time(entity, 0, point);
        return new Event(instant, entity, Event.pack(point.number(), true, false, 0));
    }

    private Checkpoint point(long entity, YearMonth month) {
        for (int round = 0; ; round++) {
            String code = points.pick(draw, entity, Purpose.CHECKPOINT, round);
            if (controls.isOpen(code, month)) {
                return checkpoints.of(code);
            }
        }
    }
}
