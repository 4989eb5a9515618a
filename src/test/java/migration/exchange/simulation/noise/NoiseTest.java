package migration.exchange.simulation.noise;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operators act as often as the table says, on what it says, and the same on the same record. */
class NoiseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final int PERSONS = 40_000;
    private static final int SIGMAS = 5;
    /** These have nothing to act on in most persons. */
    private static final Set<Operator> RARE = Set.of(
            Operator.SECOND_NAME_DROPPED,
            Operator.MRZ_TRUNCATED,
            Operator.DIMINUTIVE,
            Operator.DOB_DAY_MONTH,
            Operator.LATIN_VARIANT,
            Operator.KA_SHIFT);

    private final Counted draw = new Counted(42);
    private final People people = new People(draw);
    private final Noise noise = Noise.of(draw);

    private Person person(int number) {
        String citizenship = number % 2 == 0 ? "GEO" : "RUS";
        long entity = EntityId.of(EntityId.VISITOR, EntityId.cellOf(citizenship), 24L << 24 | number);
        return people.person(entity, "visitor", "visitor", 2024);
    }

    private Identity identity(Person person) {
        return Identity.of(person)
                .with(Field.BIRTH_COUNTRY, person.citizenship())
                .with(Field.DOCUMENT_NUMBER, people.number(person.entity(), person.citizenship(), 1))
                .with(Field.PERSONAL_NUMBER, people.personalNumber(person));
    }

    private Seen see(Person person, Channel channel, String record) {
        Identity identity = identity(person);
        String document = identity.get(Field.DOCUMENT_NUMBER);
        return noise.see(identity, new Sight(channel, person.entity(), record, document, DAY, "ARM"));
    }

    private static int rate(Operator operator, Channel channel) {
        return Table.control("noise_rates").rows().stream()
                .filter(row -> row.getField("operator").equals(operator.name()))
                .mapToInt(row -> Integer.parseInt(row.getField(channel.column())))
                .sum();
    }

    @Test
    void theTableAndTheOperatorsAreTheSameInTheSameOrder() {
        assertThat(Table.control("noise_rates").rows().stream()
                        .map((NamedCsvRecord row) -> row.getField("operator"))
                        .toList())
                .isEqualTo(List.of(Operator.values()).stream().map(Enum::name).toList());
    }

    /** Within five standard deviations of the table's rate; where an operator finds nothing to act on, at most that. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void operatorsActAsOftenAsTheTableSays(Channel channel) {
        Map<Operator, Integer> counts = new EnumMap<>(Operator.class);
        for (int number = 0; number < PERSONS; number++) {
            Set<Operator> acted = new HashSet<>();
            see(person(number), channel, "R-" + number).changes().forEach(change -> acted.add(change.operator()));
            acted.forEach(operator -> counts.merge(operator, 1, Integer::sum));
        }
        for (Operator operator : Operator.values()) {
            int rate = rate(operator, channel);
            double expected = (double) PERSONS * rate / 10_000;
            double deviation = SIGMAS * Math.sqrt(expected) + (rate == 0 ? 0 : 1);
            int count = counts.getOrDefault(operator, 0);
            assertThat((double) count).as("%s %s", channel, operator).isLessThanOrEqualTo(expected + deviation);
            if (!RARE.contains(operator)) {
                // in one of ten cases another operator before it has left nothing, or the slip gave the same name
                assertThat((double) count)
                        .as("%s %s", channel, operator)
                        .isGreaterThanOrEqualTo(expected * 0.85 - deviation);
            }
        }
    }

    @Test
    void theSameRecordIsSeenAlikeAndAnotherIsNot() {
        Set<Integer> differing = new HashSet<>();
        for (int number = 0; number < 2000; number++) {
            Seen one = see(person(number), Channel.ONLINE_FORM, "A-" + number);
            assertThat(see(person(number), Channel.ONLINE_FORM, "A-" + number)).isEqualTo(one);
            if (!see(person(number), Channel.ONLINE_FORM, "B-" + number).equals(one)) {
                differing.add(number);
            }
        }
        assertThat(differing).hasSizeGreaterThan(200);
    }

    /** The spelling of a passport and what it says of the birth are in all records that are made from it. */
    @Test
    void whatStandsInTheDocumentIsSeenInEveryRecord() {
        int stuck = 0;
        for (int number = 0; number < 5000; number++) {
            List<Operator> first = stuck(see(person(number), Channel.ONLINE_FORM, "A-" + number));
            assertThat(stuck(see(person(number), Channel.ONLINE_FORM, "B-" + number)))
                    .containsAll(first.stream()
                            .filter(operator -> operator == Operator.DOB_UNKNOWN_DAY)
                            .toList());
            stuck += first.size();
        }
        assertThat(stuck).isGreaterThan(50);
    }

    private static List<Operator> stuck(Seen seen) {
        return seen.changes().stream()
                .map(Change::operator)
                .filter(Operator::sticksToDocument)
                .distinct()
                .toList();
    }

    /** 8 of 100 errors of clerks stand in the file of the person. */
    @Test
    void clerksCopySomeErrorsIntoEveryRecordOfThePerson() {
        int once = 0;
        int always = 0;
        for (int number = 0; number < 60_000; number++) {
            List<Operator> first = typed(see(person(number), Channel.AGENCY_CLERK, "A-" + number));
            List<Operator> second = typed(see(person(number), Channel.AGENCY_CLERK, "B-" + number));
            once += first.size();
            always += (int) first.stream().filter(second::contains).count();
        }
        assertThat(once).isGreaterThan(200);
        assertThat(always * 1.0 / once).isBetween(0.04, 0.14);
    }

    private static List<Operator> typed(Seen seen) {
        return seen.changes().stream()
                .map(Change::operator)
                .filter(operator -> operator == Operator.TYPO_SURNAME)
                .toList();
    }

    @Test
    void changesTellTheWayFromTheTrueIdentityToTheOneSeen() {
        for (int number = 0; number < 5000; number++) {
            Person person = person(number);
            Seen seen = see(person, Channel.BORDER_MANUAL, "R-" + number);
            Identity told = identity(person);
            List<Change> wrong = new ArrayList<>();
            for (Change change : seen.changes()) {
                String before = told.states(change.field()) ? told.get(change.field()) : "";
                if (!before.equals(change.before())) {
                    wrong.add(change);
                }
                told = told.with(change.field(), change.after().isEmpty() ? null : change.after());
            }
            assertThat(wrong).isEmpty();
            assertThat(told).isEqualTo(seen.identity());
        }
    }

    @Test
    void withoutNoiseEverybodyIsWhoTheyAre() {
        for (int number = 0; number < 2000; number++) {
            Identity identity = identity(person(number));
            Sight sight = new Sight(Channel.ONLINE_FORM, person(number).entity(), "R", "", DAY, "ARM");
            assertThat(Noise.none(draw).see(identity, sight)).isEqualTo(new Seen(identity, List.of()));
        }
    }
}
