package migration.exchange.simulation.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.person.Document;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;

/** The passports that travellers show at the border, as far as they were issued since the agency tells of them. */
final class BorderPassports {

    private final Counted draw;
    private final People people;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param first from this day on the agency tells of passports
     * @param last later ones are not planned
     */
    BorderPassports(Counted draw, People people, LocalDate first, LocalDate last) {
        this.draw = draw;
        this.people = people;
        this.first = first;
        this.last = last;
    }

    /**
     * The passports of a traveller.
     *
     * @param key the documents' place among all of their kind
     * @param year in which the person begins to travel
     */
    List<Paper> of(Person traveller, long key, int year) {
        List<Paper> papers = new ArrayList<>();
        Document before = null;
        LocalDate from = LocalDate.of(year, 1, 1);
        while (!from.isAfter(last)) {
            Document document = people.document(traveller, from);
            LocalDate since = before == null ? issued(traveller, document, from) : from;
            if (!since.isBefore(first)) {
                Paper paper = paper(traveller, key | papers.size(), document, before, since);
                Papers.handIn(papers, paper);
                papers.add(paper);
            }
            before = document;
            from = until(traveller, document, from);
        }
        return papers;
    }

    private Paper paper(Person traveller, long entity, Document document, Document before, LocalDate since) {
        return new Paper(
                entity,
                traveller,
                false,
                Papers.PASSPORT,
                document.number(),
                before == null ? null : before.number(),
                workday(since.minusDays(12 + draw.below(entity, Purpose.PAPER_STEP, 0, 20))),
                workday(since.minusDays(5)),
                document.expires(),
                workday(since),
                null,
                null);
    }

    private static LocalDate issued(Person traveller, Document document, LocalDate day) {
        boolean child = traveller.born().plusYears(18).isAfter(day);
        return document.expires().plusDays(1).minusYears(child ? 5 : 10);
    }

    /** First day of the next document: that of a child is changed at 18. */
    private static LocalDate until(Person traveller, Document document, LocalDate from) {
        LocalDate grown = traveller.born().plusYears(18);
        LocalDate next = document.expires().plusDays(1);
        return grown.isAfter(from) && grown.isBefore(next) ? grown : next;
    }

    /** The day itself, or the working day before it: a document is there when it is shown. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
