package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Apportionment;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.traffic.Travellers;

/**
 * Who gets a first document of a kind in which year: exact from the first year on, what a year is too small for is carried
 * to the next one. What follows comes out of the lives of the documents. Of citizens, who is seen at the border comes first:
 * the same persons have identity cards and the passports that they show there.
 */
final class DocumentPlan {

    private static final String CITIZENS = "GEO";
    /** Of 1,000 citizens those who are seen at the border; the passports of the others lie at home, and can be lost. */
    private static final int TRAVELLING = 500;

    private static final int STATELESS = 150;

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final Papers papers;
    private final BorderPassports passports;
    private final Controls controls = new Controls();
    private final Travellers travellers;
    private final Map<String, Shares<String>> aliens = Controls.keyed("document_aliens");
    private final List<Paper> all = new ArrayList<>();

    DocumentPlan(Counted draw, People people, Period period, int scale) {
        this.draw = draw;
        this.people = people;
        this.period = period;
        this.scale = scale;
        LocalDate first = period.first().atDay(1);
        LocalDate last = period.last().atEndOfMonth();
        papers = new Papers(draw, people, new PaperRules(), first, last);
        passports = new BorderPassports(draw, people, first, last);
        travellers = new Travellers(draw, period);
    }

    /** All documents in the order of application. */
    List<Paper> all() {
        if (all.isEmpty()) {
            List<NamedCsvRecord> rows = Table.control("document_holders").rows();
            for (int kind = 0; kind < rows.size(); kind++) {
                years(rows.get(kind), kind);
            }
            all.removeIf(paper -> paper.applied().isAfter(period.last().atEndOfMonth()));
            all.sort(Comparator.comparing(Paper::applied).thenComparing(Paper::entity));
        }
        return all;
    }

    private void years(NamedCsvRecord row, int kind) {
        int first = number(row, "from_year");
        long[] totals = new long[number(row, "to_year") - first + 1];
        Arrays.fill(totals, number(row, "first_documents_a_year"));
        int[] counts = Apportionment.carried(totals, scale);
        for (int i = 0; i < counts.length; i++) {
            holders(row.getField("kind"), kind, first + i, counts[i]);
        }
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private void holders(String kind, int number, int year, int count) {
        boolean passport = kind.equals(Papers.PASSPORT);
        boolean card = kind.equals(Papers.IDENTITY_CARD);
        long[] seen = passport || card ? seen(year, count * TRAVELLING / 1000) : new long[0];
        for (int index = 0; index < count; index++) {
            long key = EntityId.of(EntityId.PAPER, number, (long) (year - 1990) << 30 | (long) index << 6);
            if (index < seen.length && passport) {
                all.addAll(passports.of(person(seen[index], year), key, year));
            } else {
                Person holder =
                        index < seen.length ? person(seen[index], year) : holder(kind, year, index - seen.length);
                all.addAll(papers.of(holder, isStateless(kind, holder), key, kind, day(key, year)));
            }
        }
    }

    /** Citizens who are seen at the border with a passport, of those who begin to travel in a year. */
    private long[] seen(int year, int most) {
        return travellers
                .residentsSince(year, controls, scale)
                .filter(entity -> shownPassport(person(entity, year), year))
                .limit(most)
                .toArray();
    }

    private boolean shownPassport(Person person, int year) {
        return people.document(person, LocalDate.of(year, 1, 1)).category().equals("P");
    }

    /** Those who stay at home, and aliens. */
    private Person holder(String kind, int year, int index) {
        Shares<String> citizenships = aliens.get(kind);
        long key = EntityId.of(EntityId.THING + EntityId.HOLDER, year, index);
        String citizenship = citizenships == null ? CITIZENS : citizenships.pick(draw, key, Purpose.CITIZENSHIP, 0);
        return person(
                EntityId.of(EntityId.HOLDER, EntityId.cellOf(citizenship), (long) (year - 1990) << 24 | index), year);
    }

    private Person person(long entity, int year) {
        return people.person(entity, "visitor", "visitor", year);
    }

    private boolean isStateless(String kind, Person holder) {
        return switch (kind) {
            case "TRAVEL_PASSPORT" -> true;
            case "TEMPORARY_IDENTITY_CARD" -> draw.permille(holder.entity(), Purpose.STATELESS, 0, STATELESS);
            default -> false;
        };
    }

    private LocalDate day(long key, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.plusDays(draw.below(key, Purpose.PAPER_FIRST, 0, first.lengthOfYear()));
    }
}
