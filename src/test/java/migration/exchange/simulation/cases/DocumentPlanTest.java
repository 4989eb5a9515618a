package migration.exchange.simulation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import org.junit.jupiter.api.Test;

/** The lives of the documents of a country of one in a thousand. */
class DocumentPlanTest {

    private static final LocalDate ANNULLED = LocalDate.of(2024, 7, 1);

    private static final Counted DRAW = new Counted(42);
    private static final People PEOPLE = new People(DRAW);
    private static final List<Paper> ALL = new DocumentPlan(DRAW, PEOPLE, Period.standard(), 1000).all();

    @Test
    void stepsFollowEachOther() {
        for (Paper paper : ALL) {
            assertThat(paper.issued()).as("%s", paper).isAfterOrEqualTo(paper.applied());
            if (paper.handed() != null) {
                assertThat(paper.handed()).as("%s", paper).isAfter(paper.issued());
            }
            if (paper.ended() != null) {
                assertThat(paper.ended()).as("%s", paper).isAfter(paper.handed());
                assertThat(paper.reason()).isNotNull();
            }
        }
    }

    @Test
    void numbersAreUsedOnceAndReplacedOnesWereIssuedToTheSamePerson() {
        Map<String, Paper> issued = new HashMap<>();
        ALL.forEach(paper ->
                assertThat(issued.put(paper.number(), paper)).as(paper.number()).isNull());
        int chains = 0;
        for (Paper paper : ALL) {
            Paper before = paper.replaces() == null ? null : issued.get(paper.replaces());
            if (before != null) {
                assertThat(before.holder()).isEqualTo(paper.holder());
                assertThat(before.applied()).isBefore(paper.applied());
                chains++;
            }
        }
        assertThat(chains).isGreaterThan(1000);
    }

    /** Documents before the first one of a traveller are known by their number only. */
    @Test
    void whatIsReplacedAndNotKnownWasShownAtTheBorder() {
        Set<String> known = ALL.stream().map(Paper::number).collect(Collectors.toSet());
        assertThat(ALL.stream().filter(paper -> paper.replaces() != null && !known.contains(paper.replaces())))
                .isNotEmpty()
                .allMatch(paper -> isTraveller(paper) && paper.kind().equals(Papers.PASSPORT));
    }

    private static boolean isTraveller(Paper paper) {
        return EntityId.classOf(paper.holder().entity()) == EntityId.RESIDENT;
    }

    @Test
    void nobodyHoldsTwoValidDocumentsOfAKind() {
        Map<String, List<Paper>> held = ALL.stream()
                .filter(paper -> paper.handed() != null)
                .sorted(Comparator.comparing(Paper::handed))
                .collect(Collectors.groupingBy(paper -> paper.holder().entity() + paper.kind()));
        for (List<Paper> of : held.values()) {
            for (int i = 1; i < of.size(); i++) {
                assertThat(of.get(i - 1).ended())
                        .as("%s then %s", of.get(i - 1), of.get(i))
                        .isNotNull()
                        .isBeforeOrEqualTo(of.get(i).handed());
            }
        }
    }

    @Test
    void theLawLeavesNoOldCard() {
        List<Paper> old = of(paper -> paper.kind().equals(Papers.PAPER_CARD));
        assertThat(old).hasSize(400).allMatch(paper -> paper.issued().isBefore(LocalDate.of(2011, 7, 28)));
        assertThat(old.stream().filter(paper -> paper.ended() == null))
                .allMatch(paper -> paper.validTo() != null && !paper.validTo().isAfter(ANNULLED));
        assertThat(old.stream().filter(paper -> ANNULLED.equals(paper.ended()))).hasSizeBetween(120, 220);
        assertThat(of(paper -> paper.validTo() == null))
                .isNotEmpty()
                .allMatch(paper -> paper.kind().equals(Papers.PAPER_CARD));
    }

    @Test
    void travellersHaveThePassportThatTheyShow() {
        List<Paper> shown = of(paper -> isTraveller(paper) && paper.kind().equals(Papers.PASSPORT));
        assertThat(shown).hasSizeGreaterThan(300);
        for (Paper paper : shown) {
            LocalDate day = later(firstTravels(paper), paper.handed().plusDays(1));
            assertThat(PEOPLE.document(paper.holder(), day).number()).isEqualTo(paper.number());
            assertThat(paper.reason()).isIn(null, "REPLACED");
        }
    }

    private static LocalDate firstTravels(Paper paper) {
        return LocalDate.of(2000 + (int) (EntityId.indexOf(paper.holder().entity()) >>> 24), 1, 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Passports are lost by those who are not seen with them afterwards. */
    @Test
    void allKindsAndAllReasonsAreMet() {
        Set<String> ends = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        ALL.forEach(paper -> {
            kinds.add(paper.kind());
            ends.add(paper.reason());
        });
        assertThat(kinds).hasSize(6);
        assertThat(ends)
                .containsExactlyInAnyOrder(
                        null,
                        "REPLACED",
                        "LOST",
                        "STOLEN",
                        "DAMAGED",
                        "DATA_CHANGED",
                        "DIED",
                        "STATUS_ENDED",
                        "ANNULLED_BY_LAW");
    }

    @Test
    void whoHasAPassportOftenHasAnIdentityCard() {
        Set<Long> cards = holders(Papers.IDENTITY_CARD);
        Set<Long> passports = holders(Papers.PASSPORT);
        assertThat(passports.stream().filter(cards::contains).count() * 10).isGreaterThan(passports.size() * 9L);
    }

    private static Set<Long> holders(String kind) {
        return of(paper -> paper.kind().equals(kind)).stream()
                .map(paper -> paper.holder().entity())
                .collect(Collectors.toSet());
    }

    private static List<Paper> of(Predicate<Paper> which) {
        return ALL.stream().filter(which).toList();
    }
}
