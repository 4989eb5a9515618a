package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;

/**
 * Which cases of citizenship are decided. There are few of them, so totals are exact from the first year on: what a year
 * is too small for is carried to the next one.
 */
final class CitizenshipPlan {

    /** The Organic Law of 30 April 2014 has these grounds; cases before it have none that the contract knows. */
    private static final int FIRST_YEAR = 2015;
    /** Refused cases for 1,000 granted: 3,104 for 4,084 in 2022. */
    private static final int REFUSED = 760;

    private enum Outcome {
        GRANTED,
        REFUSED,
        LOST
    }

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final Controls controls = new Controls();
    private final Shares<String> former = Controls.keyed("citizenship_other").get("ACQUISITION");
    private final Shares<String> lossGrounds = Controls.simple("citizenship_loss_grounds");

    CitizenshipPlan(Counted draw, People people, Period period, int scale) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        this.scale = scale;
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int[] counts = counts(outcome);
            for (int i = 0; i < counts.length; i++) {
                for (int number = 0; number < counts[i]; number++) {
                    cases.add(one(outcome, FIRST_YEAR + i, number));
                }
            }
        }
        cases.sort(Comparator.comparing(Case::applied).thenComparing(Case::entity));
        return cases;
    }

    private int[] counts(Outcome outcome) {
        String column = outcome == Outcome.LOST ? "lost" : "acquired";
        LongStream totals = IntStream.rangeClosed(FIRST_YEAR, period.last().getYear())
                .mapToLong(year -> controls.yearly("citizenship_acts", year, column));
        return outcome == Outcome.REFUSED
                ? Apportionment.carried(totals.map(total -> total * REFUSED).toArray(), scale * 1000)
                : Apportionment.carried(totals.toArray(), scale);
    }

    private Case one(Outcome outcome, int year, int number) {
        long index = (long) outcome.ordinal() << 36 | (long) (year - 2000) << 24 | number;
        long key = EntityId.of(EntityId.THING + EntityId.NATURALISED, year, index);
        boolean lost = outcome == Outcome.LOST;
        String citizenship = lost ? "GEO" : former.pick(draw, key, Purpose.CITIZENSHIP, 0);
        long entity = EntityId.of(EntityId.NATURALISED, EntityId.cellOf(citizenship), index);
        LocalDate decided = Case.workday(LocalDate.of(year, 1, 1)
                .plusDays(draw.below(
                        entity, Purpose.DECIDED, 0, LocalDate.of(year, 12, 31).getDayOfYear())));
        LocalDate applied = Case.workday(decided.minusDays(30 + draw.below(entity, Purpose.APPLIED, 0, 150)));
        Shares<String> grounds = lost ? lossGrounds : grounds(year);
        String ground = grounds.pick(draw, entity, Purpose.CITIZENSHIP_GROUND, 0);
        return new Case(
                people.person(entity, "migrant", "permit", year), ground, outcome != Outcome.REFUSED, applied, decided);
    }

    private Shares<String> grounds(int year) {
        Controls.Weighted weighted = controls.spanned("citizenship_grounds", year, 1);
        Shares<String> shares = new Shares<>();
        for (int i = 0; i < weighted.codes().size(); i++) {
            shares.add(weighted.codes().get(i), (int) weighted.weights()[i]);
        }
        return shares;
    }
}
