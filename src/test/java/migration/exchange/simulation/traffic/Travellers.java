package migration.exchange.simulation.traffic;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;

/** Who travels in a year: half of the persons come again in the next, the others are new. */
public final class Travellers {

    private final Counted draw;
    private final Period period;

    public Travellers(Counted draw, Period period) {
        this.draw = draw;
        this.period = period;
    }

    /** Citizens living here who travel in a year and did not in the year before, in the order of their ids. */
    public LongStream residentsSince(int year, Controls controls, int scale) {
        TravelYear.Cell cell =
                TravelYear.georgian(draw, controls, year, scale).cells().get(0);
        Habits habits = Habits.of(cell.citizenship());
        boolean first = year == period.first().getYear();
        return IntStream.range(0, habits.persons(cell.trips()))
                .filter(person -> habits.trips(person, cell.trips()).length > 0)
                .filter(person -> first || !keeps(cell.entityClass(), cell, person, year))
                .mapToLong(person -> identity(cell.entityClass(), cell, person, year));
    }

    /** A person's id is the first year and the place in it. */
    long identity(int entityClass, TravelYear.Cell cell, int person, int year) {
        int since = year;
        while (since > period.first().getYear() && keeps(entityClass, cell, person, since)) {
            since--;
        }
        return EntityId.of(entityClass, EntityId.cellOf(cell.citizenship()), (long) (since - 2000) << 24 | person);
    }

    /** Whether who travelled in the year before travels in this one, too. */
    boolean keeps(int entityClass, TravelYear.Cell cell, int person, int year) {
        long chain = EntityId.of(EntityId.THING + entityClass, EntityId.cellOf(cell.citizenship()), person);
        return entityClass != EntityId.DIASPORA && draw.permille(chain, Purpose.KEEPS_IDENTITY, year, 500);
    }
}
