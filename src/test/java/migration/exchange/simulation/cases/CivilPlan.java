package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;

/**
 * Who lives in the country at the start, is born, dies, marries, changes the name or moves. Totals are exact from the first
 * year on: what a year is too small for is carried to the next one. Nobody does anything after death.
 */
final class CivilPlan {

    private static final String CITIZENS = Residents.CITIZENS;
    /** Permille of women who take the name of their husband. */
    private static final int TAKES_NAME = 300;
    /** Permille of boys among children, of men among residents and among the dead. */
    private static final int BOYS = 518;

    private static final int MEN = 480;
    private static final int DEAD_MEN = 500;
    /** Addresses of the start were registered from this year on. */
    private static final int REGISTERED_SINCE = 2003;
    /** Their acts have cells of their own. */
    private static final int AT_START = 16;

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final Controls controls = new Controls();
    private final Shares<String> mothers = Controls.simple("birth_mothers");
    private final Residents residents;
    private final List<Act> acts = new ArrayList<>();

    CivilPlan(Counted draw, People people, Period period, int scale) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        this.scale = scale;
        residents = new Residents(draw, people);
    }

    /** All acts in the order of their registration. */
    List<Act> acts() {
        if (acts.isEmpty()) {
            yearly(this::vital, Act.DEATH, this::death);
            settle();
            yearly(this::vital, Act.BIRTH, this::birth);
            yearly((kind, year) -> count(kind), Act.MARRIAGE, this::marriage);
            yearly((kind, year) -> count(kind), Act.CHANGE_OF_NAME, this::renamed);
            yearly((kind, year) -> count(kind), Act.ADDRESS, this::moved);
            acts.sort(Comparator.comparing(Act::registered).thenComparing(Act::entity));
        }
        return acts;
    }

    /** Of the two acts of a marriage. */
    static boolean isSecond(long act) {
        return (act & 1) == 1;
    }

    private interface Total {
        long of(String kind, int year);
    }

    private interface Happening {
        void happens(int year, int number);
    }

    private void yearly(Total total, String kind, Happening happening) {
        int first = period.first().getYear();
        int[] counts = Apportionment.carried(
                IntStream.rangeClosed(first, period.last().getYear())
                        .mapToLong(year -> total.of(kind, year))
                        .toArray(),
                scale);
        for (int i = 0; i < counts.length; i++) {
            for (int number = 0; number < counts[i]; number++) {
                happening.happens(first + i, number);
            }
        }
    }

    private long vital(String kind, int year) {
        return controls.yearly("vital_events", year, kind.equals(Act.BIRTH) ? "births" : "deaths");
    }

    private static long count(String kind) {
        return Table.control("civil_acts").rows().stream()
                .filter(row -> row.getField("act").equals(kind))
                .mapToLong(row -> Long.parseLong(row.getField("count")))
                .sum();
    }

    /** Those who will have died are settled like all others, if they were born when addresses were registered. */
    private void death(int year, int number) {
        long entity = EntityId.of(EntityId.SETTLED, EntityId.cellOf(CITIZENS), (long) (year - 1990) << 24 | number);
        LocalDate born = people.born(entity, "deceased", year);
        Settled one = residents.make(entity, born, DEAD_MEN);
        address(one);
        long act = act(Act.DEATH, year, number);
        LocalDate day = day(act, year);
        LocalDate after = day.isBefore(born) ? born : day;
        acts.add(new Act(act, one.person(), Act.DEATH, after, later(act, after, 4), one.region(), null));
    }

    private void settle() {
        int all = Apportionment.scaled(count("ADDRESS_AT_START"), scale);
        int dead = (int)
                acts.stream().filter(act -> act.kind().equals(Act.ADDRESS)).count();
        for (int number = 0; number < all - dead; number++) {
            long entity = EntityId.of(EntityId.SETTLED, EntityId.cellOf(CITIZENS), number);
            Settled one = residents.make(
                    entity, people.born(entity, "resident", period.first().getYear() - 1), MEN);
            address(one);
            residents.add(one);
        }
    }

    /** The address of the start; who is born later has none. */
    private void address(Settled one) {
        LocalDate end = period.first().atDay(1);
        LocalDate begin = LocalDate.of(REGISTERED_SINCE, 1, 1);
        LocalDate from = one.born().isAfter(begin) ? one.born() : begin;
        if (from.isBefore(end)) {
            long act = EntityId.of(
                    EntityId.CIVIL_ACT,
                    kind(Act.ADDRESS) + AT_START,
                    EntityId.indexOf(one.person().entity()));
            int days = (int) (end.toEpochDay() - from.toEpochDay());
            LocalDate day = from.plusDays(draw.below(act, Purpose.CIVIL_DAY, 0, days));
            acts.add(new Act(act, one.person(), Act.ADDRESS, day, later(act, day, 1), one.region(), null));
        }
    }

    private void birth(int year, int number) {
        long act = act(Act.BIRTH, year, number);
        LocalDate day = day(act, year);
        String citizenship = mothers.pick(draw, act, Purpose.CIVIL_PARENT, 0);
        long entity = EntityId.of(EntityId.BORN, EntityId.cellOf(citizenship), (long) (year - 1990) << 24 | number);
        Person child = people.person(entity, citizenship, residents.sex(entity, BOYS), day);
        String region = residents.region(entity);
        acts.add(new Act(act, child, Act.BIRTH, day, later(act, day, 20), region, null));
    }

    private void marriage(int year, int number) {
        Settled wife = residents.choose(year, number, Purpose.CIVIL_WIFE, one -> !one.isMan() && one.mayMarry(year));
        Settled husband =
                residents.choose(year, number, Purpose.CIVIL_HUSBAND, one -> one.isMan() && one.mayMarry(year));
        if (wife == null || husband == null) {
            return;
        }
        long act = act(Act.MARRIAGE, year, 2 * number);
        LocalDate day = Case.workday(day(act, year));
        wife.marry(year);
        husband.marry(year);
        Name former = draw.permille(act, Purpose.CIVIL_NAME, 0, TAKES_NAME)
                ? wife.rename(surname(husband.person().name(), wife.person().name()), year)
                : null;
        acts.add(new Act(act, husband.person(), Act.MARRIAGE, day, day, husband.region(), null));
        acts.add(new Act(act | 1, wife.person(), Act.MARRIAGE, day, day, wife.region(), former));
    }

    private static Name surname(Name husband, Name wife) {
        return new Name(husband.surname(), wife.given(), husband.surnameKa(), wife.givenKa());
    }

    /** Another given name, as another person of the same sex and age would have. */
    private void renamed(int year, int number) {
        Settled one = residents.choose(year, number, Purpose.CIVIL_RENAMED, any -> any.isFree(year));
        if (one == null) {
            return;
        }
        long act = act(Act.CHANGE_OF_NAME, year, number);
        Person person = one.person();
        Name other = people.person(act, CITIZENS, person.sex(), person.born()).name();
        Name name =
                new Name(person.name().surname(), other.given(), person.name().surnameKa(), other.givenKa());
        LocalDate day = Case.workday(day(act, year));
        Name former = one.rename(name, year);
        acts.add(new Act(act, one.person(), Act.CHANGE_OF_NAME, day, day, one.region(), former));
    }

    private void moved(int year, int number) {
        Settled one = residents.choose(year, number, Purpose.CIVIL_MOVED, any -> any.isFree(year));
        if (one == null) {
            return;
        }
        long act = act(Act.ADDRESS, year, number);
        one.move(residents.region(act), year);
        LocalDate day = Case.workday(day(act, year));
        acts.add(new Act(act, one.person(), Act.ADDRESS, day, day, one.region(), null));
    }

    private static int kind(String kind) {
        return List.of(Act.BIRTH, Act.DEATH, Act.MARRIAGE, Act.CHANGE_OF_NAME, Act.ADDRESS)
                .indexOf(kind);
    }

    private static long act(String kind, int year, int number) {
        return EntityId.of(EntityId.CIVIL_ACT, kind(kind), (long) (year - 1990) << 24 | number);
    }

    private LocalDate day(long act, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.plusDays(draw.below(act, Purpose.CIVIL_DAY, 0, first.lengthOfYear()));
    }

    private LocalDate later(long act, LocalDate day, int days) {
        return Case.workday(day.plusDays(draw.below(act, Purpose.CIVIL_DELAY, 0, days)));
    }
}
