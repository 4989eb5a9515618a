package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;

/** Which visas are asked for and decided: totals by year, decision and category are exact. */
final class VisaPlan {

    /** Since 1 September 2014 there are these categories; earlier cases have none that the contract knows. */
    private static final LocalDate FIRST_DECISION = LocalDate.of(2014, 10, 1);

    private final Counted draw;
    private final People people;
    private final Period period;
    private final Controls controls = new Controls();
    private final Shares<String> citizenships = Controls.simple("visa_citizenship_share");
    private final List<String> categories = new ArrayList<>();
    private final long[] weights;

    VisaPlan(Counted draw, People people, Period period) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        List<NamedCsvRecord> rows = Table.control("visa_category_share").rows();
        rows.forEach(row -> categories.add(row.getField("category")));
        weights = rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField("permille")))
                .toArray();
    }

    List<Case> cases(int scale) {
        List<Case> cases = new ArrayList<>();
        for (int year = FIRST_DECISION.getYear(); year <= period.last().getYear(); year++) {
            year(year, scale, cases);
        }
        cases.sort(Comparator.comparing(Case::applied).thenComparing(Case::entity));
        return cases;
    }

    private void year(int year, int scale, List<Case> cases) {
        LocalDate from = year == FIRST_DECISION.getYear() ? FIRST_DECISION : LocalDate.of(year, 1, 1);
        long full = controls.yearly("visas_year", year, "decided") * (13 - from.getMonthValue()) / 12;
        int all = Apportionment.scaled(full, scale);
        int refused =
                Apportionment.scaled(full * controls.yearly("visas_year", year, "refused_permille"), scale * 1000);
        int[] parts = Apportionment.split(all, weights);
        Feistel order = new Feistel(draw, EntityId.of(EntityId.THING, 6, year), Purpose.DECIDED, Math.max(1, all));
        int number = 0;
        for (int category = 0; category < parts.length; category++) {
            for (int i = 0; i < parts[category]; i++) {
                boolean positive = order.apply(number) >= refused;
                cases.add(one(year, from, number++, categories.get(category), positive));
            }
        }
    }

    private Case one(int year, LocalDate from, int number, String category, boolean positive) {
        long key = EntityId.of(EntityId.THING + EntityId.APPLICANT + 1, year, number);
        String citizenship = citizenships.pick(draw, key, Purpose.CITIZENSHIP, 0);
        long index = 1L << 36 | (long) (year - 2000) << 24 | number;
        long entity = EntityId.of(EntityId.APPLICANT, EntityId.cellOf(citizenship), index);
        int days = (int) (LocalDate.of(year + 1, 1, 1).toEpochDay() - from.toEpochDay());
        LocalDate decided = from.plusDays(draw.below(entity, Purpose.DECIDED, 0, days));
        LocalDate applied = decided.minusDays(2 + draw.below(entity, Purpose.APPLIED, 0, 25));
        return new Case(people.person(entity, "visitor", "visa", year), category, positive, applied, decided);
    }
}
