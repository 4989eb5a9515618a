package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Which permits are asked for and decided: totals by year and type are exact, the last year goes as far as the backlog. */
final class PermitPlan {

    /** Since 1 September 2014 there are these types of permits; earlier cases have none that the contract knows. */
    private static final LocalDate FIRST_DECISION = LocalDate.of(2014, 10, 1);

    private final Counted draw;
    private final People people;
    private final Period period;
    private final Controls controls = new Controls();
    private final Map<String, Shares<String>> citizenships = new HashMap<>();

    PermitPlan(Counted draw, People people, Period period) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        citizenships();
    }

    /** Who holds a type of permit: the stock by citizenship times the share of the type in it. */
    private void citizenships() {
        Map<String, Map<String, Integer>> types = new LinkedHashMap<>();
        for (NamedCsvRecord row : Table.control("permit_types_by_citizenship").rows()) {
            types.computeIfAbsent(row.getField("citizenship"), key -> new LinkedHashMap<>())
                    .put(row.getField("type"), Integer.parseInt(row.getField("permille")));
        }
        for (NamedCsvRecord row : Table.control("permits_stock_2026_02").rows()) {
            String citizenship = row.getField("citizenship");
            int stock = Integer.parseInt(row.getField("valid_permits"));
            types.getOrDefault(citizenship, types.get("OTHER"))
                    .forEach((type, share) -> citizenships
                            .computeIfAbsent(type, key -> new Shares<>())
                            .add(citizenship, stock * share / 1000));
        }
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
        int months = 13 - from.getMonthValue();
        int granted = scaled("granted", year, months, scale);
        int all = granted + scaled("refused", year, months, scale);
        Controls.Weighted shares = controls.spanned("permit_types_share", year, 1);
        int[] parts = Apportionment.split(all, shares.weights());
        Feistel order = new Feistel(draw, EntityId.of(EntityId.THING, 4, year), Purpose.DECIDED, Math.max(1, all));
        int number = 0;
        for (int type = 0; type < parts.length; type++) {
            for (int i = 0; i < parts[type]; i++) {
                boolean positive = order.apply(number) < granted;
                cases.add(one(year, from, number++, shares.codes().get(type), positive));
            }
        }
    }

    private int scaled(String column, int year, int months, int scale) {
        return Apportionment.scaled(controls.yearly("permits_year", year, column) * months / 12, scale);
    }

    private Case one(int year, LocalDate from, int number, String type, boolean positive) {
        long key = EntityId.of(EntityId.THING + EntityId.APPLICANT, year, number);
        String citizenship =
                citizenships.get(citizenships.containsKey(type) ? type : "a").pick(draw, key, Purpose.CITIZENSHIP, 0);
        long entity =
                EntityId.of(EntityId.APPLICANT, EntityId.cellOf(citizenship), (long) (year - 2000) << 24 | number);
        int days = (int) (LocalDate.of(year + 1, 1, 1).toEpochDay() - from.toEpochDay());
        LocalDate decided = Case.workday(from.plusDays(draw.below(entity, Purpose.DECIDED, 0, days)));
        LocalDate applied = Case.workday(decided.minusDays(10 + draw.below(entity, Purpose.APPLIED, 0, 20)));
        return new Case(people.person(entity, "migrant", "permit", year), type, positive, applied, decided);
    }
}
