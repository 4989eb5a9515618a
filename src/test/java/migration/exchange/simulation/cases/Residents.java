package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Controls;

/** Those who live in the country and do not travel. */
final class Residents {

    static final String CITIZENS = "GEO";

    private final Counted draw;
    private final People people;
    private final Shares<String> regions = Controls.simple("census2014_region");
    private final List<Settled> all = new ArrayList<>();

    Residents(Counted draw, People people) {
        this.draw = draw;
        this.people = people;
    }

    /** @param men permille of men among such persons */
    Settled make(long entity, LocalDate born, int men) {
        return new Settled(people.person(entity, CITIZENS, sex(entity, men), born), region(entity));
    }

    /** Has somebody live on until the end, so that something may happen to the person. */
    void add(Settled one) {
        all.add(one);
    }

    String region(long entity) {
        return regions.pick(draw, entity, Purpose.CIVIL_REGION, 0);
    }

    String sex(long entity, int men) {
        return draw.permille(entity, Purpose.SEX, 0, men) ? "M" : "F";
    }

    /** The first who suits, in an order of its own for each year; null when nobody does. */
    Settled choose(int year, int number, Purpose purpose, Predicate<Settled> suits) {
        Feistel order = new Feistel(draw, EntityId.of(EntityId.THING, year, 0), purpose, all.size());
        for (int step = 0; step < all.size(); step++) {
            Settled one = all.get(order.apply((number + step) % all.size()));
            if (suits.test(one)) {
                return one;
            }
        }
        return null;
    }
}
