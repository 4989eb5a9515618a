package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;

/** The documents of one kind that a person has had, one after the other: each replaces the one before. */
final class Papers {

    static final String PASSPORT = "PASSPORT";
    static final String IDENTITY_CARD = "IDENTITY_CARD";
    static final String PAPER_CARD = "PAPER_IDENTITY_CARD";

    private static final String REPLACED = "REPLACED";
    private static final String GEORGIA = "GEO";
    /** Non-electronic identity cards ceased to be valid: see {@code invalidation-reasons}. */
    private static final LocalDate ANNULLED = LocalDate.of(2024, 7, 1);

    private static final int UNCOLLECTED = 10;
    /** Days before the end of a term on which another document is asked for at the latest; it is there before the end. */
    private static final int IN_TIME = 40;

    private final Counted draw;
    private final People people;
    private final PaperRules rules;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param first nothing that befalls a document is told of before this day
     * @param last later applications are not planned
     */
    Papers(Counted draw, People people, PaperRules rules, LocalDate first, LocalDate last) {
        this.draw = draw;
        this.people = people;
        this.rules = rules;
        this.first = first;
        this.last = last;
    }

    /**
     * The documents of a person.
     *
     * @param key the documents' place among all of their kind
     * @param kind of the first one
     * @param day of the first application
     */
    List<Paper> of(Person holder, boolean stateless, long key, String kind, LocalDate day) {
        List<Paper> papers = new ArrayList<>();
        Next next = new Next(kind, null, day);
        while (next != null && !next.day().isAfter(last)) {
            Paper paper = paper(holder, stateless, key | papers.size(), next);
            handIn(papers, paper);
            PaperRules.Fate fate = rules.fates(paper.kind()).pick(draw, paper.entity(), Purpose.PAPER_FATE, 0);
            Paper ended = paper.handed() == null ? paper : ended(paper, fate);
            papers.add(ended);
            next = paper.handed() == null ? null : next(ended, fate);
        }
        papers.replaceAll(Papers::annulled);
        return papers;
    }

    /** What is asked for next, in whose place, and when. */
    private record Next(String kind, String replaces, LocalDate day) {}

    private Paper paper(Person holder, boolean stateless, long entity, Next next) {
        LocalDate applied = Case.workday(next.day());
        LocalDate issued = Case.workday(applied.plusDays(1 + below(entity, Purpose.PAPER_STEP, 0, 10)));
        LocalDate handed = Case.workday(issued.plusDays(1 + below(entity, Purpose.PAPER_STEP, 1, 20)));
        boolean old = next.kind().equals(PAPER_CARD); // of these the agency tells what is held
        boolean collected = old || !draw.permille(entity, Purpose.PAPER_COLLECTED, 0, UNCOLLECTED);
        return new Paper(
                entity,
                holder,
                stateless,
                next.kind(),
                people.number(entity, GEORGIA, 0),
                next.replaces(),
                applied,
                issued,
                rules.validTo(next.kind(), holder, issued),
                collected ? handed : null,
                null,
                null);
    }

    /** The old document is handed in when the new one is handed over, unless something has ended it before. */
    static void handIn(List<Paper> papers, Paper by) {
        int at = papers.size() - 1;
        if (at >= 0 && papers.get(at).ended() == null && by.handed() != null) {
            papers.set(at, papers.get(at).end(by.handed(), REPLACED));
        }
    }

    private Paper ended(Paper paper, PaperRules.Fate fate) {
        return switch (fate.name()) {
            case "TERM", "LAPSED", REPLACED -> paper;
            case "KEPT" -> annulled(paper);
            default -> paper.end(Case.workday(within(paper)), fate.name());
        };
    }

    /** The law leaves none of the old cards, whatever was meant to come instead. */
    private static Paper annulled(Paper paper) {
        boolean valid = paper.validTo() == null || paper.validTo().isAfter(ANNULLED);
        boolean held = paper.kind().equals(PAPER_CARD) && paper.ended() == null;
        return held && valid ? paper.end(ANNULLED, "ANNULLED_BY_LAW") : paper;
    }

    /** A day on which something befalls the document: while it is valid, and known to the register. */
    private LocalDate within(Paper paper) {
        LocalDate from = paper.handed().isBefore(first) ? first : paper.handed();
        LocalDate to = paper.validTo() == null ? from.plusYears(12) : paper.validTo();
        LocalDate until = paper.kind().equals(PAPER_CARD) && to.isAfter(ANNULLED) ? ANNULLED.minusDays(IN_TIME) : to;
        int days = (int) Math.max(2, until.toEpochDay() - from.toEpochDay() - 2);
        return from.plusDays(1 + below(paper.entity(), Purpose.PAPER_END, 0, days));
    }

    private Next next(Paper paper, PaperRules.Fate fate) {
        if (!draw.permille(paper.entity(), Purpose.PAPER_NEXT, 0, fate.replaced())) {
            return null;
        }
        String kind = paper.kind().equals(PAPER_CARD) ? IDENTITY_CARD : paper.kind();
        LocalDate day = again(paper, fate);
        return day == null ? null : new Next(kind, paper.number(), day);
    }

    private LocalDate again(Paper paper, PaperRules.Fate fate) {
        if (paper.ended() != null) {
            return paper.ended().plusDays(below(paper.entity(), Purpose.PAPER_NEXT, 1, 30));
        }
        if (fate.name().equals(REPLACED)) {
            return within(paper);
        }
        return paper.validTo() == null
                ? null
                : paper.validTo().minusDays(IN_TIME + below(paper.entity(), Purpose.PAPER_NEXT, 1, 60));
    }

    private int below(long entity, Purpose purpose, int count, int bound) {
        return draw.below(entity, purpose, count, bound);
    }
}
