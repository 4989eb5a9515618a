package migration.exchange.simulation.migration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;

/**
 * All who migrate: foreigners, citizens, and edge cases. Nobody is kept: person and life are recomputed from the id, with
 * the plan as the only memory.
 */
public final class Migrants {

    private static final int EDGE_CASES = 2;
    /** Edge cases begin in the third year, and early enough to be decided. */
    private static final int FIRST_EDGE = 800;

    private static final int LAST_EDGE = 1200;

    private final Counted draw;
    private final People people;
    private final FlowTable table;
    private final MigrationPlan plan;
    private final Lives lives;
    private final Map<Integer, String> cells = new HashMap<>();
    private final Shares<String> others = new Shares<>();
    private final long start;
    private final long end;

    public Migrants(Counted draw, People people, Period period, FlowTable table, int scale) {
        this.draw = draw;
        this.people = people;
        this.table = table;
        plan = new MigrationPlan(table, scale);
        lives = new Lives(draw, period);
        start = period.first().atDay(1).toEpochDay();
        end = period.last().atEndOfMonth().toEpochDay() + 1;
        table.citizenships().forEach(citizenship -> cells.put(EntityId.cellOf(citizenship), citizenship));
        for (NamedCsvRecord row : Table.control("migrant_countries_other").rows()) {
            if (!table.citizenships().contains(row.getField("citizenship"))) {
                others.add(row.getField("citizenship"), Integer.parseInt(row.getField("weight")));
            }
        }
    }

    public FlowTable table() {
        return table;
    }

    List<MigrationPlan.Stock> stocks() {
        return plan.stocks();
    }

    /** All ids in the order of the table, edge cases last. */
    public LongStream ids() {
        LongStream planned = plan.courses().entrySet().stream()
                .flatMapToLong(of -> IntStream.range(0, of.getValue().persons())
                        .mapToLong(index -> MigrantKind.of(of.getKey(), index)));
        return LongStream.concat(planned, IntStream.range(0, edgeCases()).mapToLong(this::edge));
    }

    /** 2 of 1,000 persons, and each case at least once. */
    private int edgeCases() {
        return Math.max(EdgeCase.values().length, plan.persons() * EDGE_CASES / 1000);
    }

    private long edge(int number) {
        EdgeCase of = edgeCase(number);
        return MigrantKind.edge(of.citizenship(), number);
    }

    private static EdgeCase edgeCase(int number) {
        return EdgeCase.values()[number % EdgeCase.values().length];
    }

    public Life life(long entity, Rates rates) {
        if (MigrantKind.isEdge(entity)) {
            return edgeCase(MigrantKind.index(entity)).life(entity, edgeDay(entity));
        }
        long born = born(entity).toEpochDay();
        return lives.life(entity, course(entity), born, rates);
    }

    private Course course(long entity) {
        return plan.courses().get(citizenshipCell(entity)).of(MigrantKind.index(entity));
    }

    private long edgeDay(long entity) {
        long span = end - start - FIRST_EDGE - LAST_EDGE;
        long drawn = start + FIRST_EDGE + draw.below(entity, Purpose.EDGE, 0, (int) Math.max(1, span));
        return edgeCase(MigrantKind.index(entity)).day(drawn, end);
    }

    /** The citizenship under which the table counts a person. */
    public String citizenshipCell(long entity) {
        return cells.getOrDefault(EntityId.cellOf(entity), EntityId.codeOf(EntityId.cellOf(entity)));
    }

    /**
     * The person behind a crossing: who has two passports shows them in turn.
     *
     * @param number number of the crossing in the person's life
     */
    public Person person(long entity, int number) {
        boolean second = MigrantKind.isEdge(entity)
                && edgeCase(MigrantKind.index(entity)) == EdgeCase.TWO_PASSPORTS
                && number % 2 == 1;
        Person person = people.person(entity, citizenship(entity), sex(entity), born(entity));
        return second ? person.withPassportOf("ISR") : person;
    }

    private String citizenship(long entity) {
        String cell = citizenshipCell(entity);
        return cell.equals("OTHER") ? others.pick(draw, entity, Purpose.CITIZENSHIP, 0) : cell;
    }

    String sex(long entity) {
        if (MigrantKind.isEdge(entity)) {
            return draw.permille(entity, Purpose.SEX, 0, 500) ? "M" : "F";
        }
        return course(entity).sex();
    }

    private LocalDate born(long entity) {
        if (!MigrantKind.isEdge(entity)) {
            return people.born(entity, "migrant", course(entity).first());
        }
        LocalDate day = LocalDate.ofEpochDay(edgeDay(entity));
        int age = edgeCase(MigrantKind.index(entity)).ageInDays();
        return age > 0 ? day.minusDays(age) : people.born(entity, "migrant", day.getYear());
    }
}
