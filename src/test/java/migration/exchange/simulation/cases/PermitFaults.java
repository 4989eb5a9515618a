package migration.exchange.simulation.cases;

import java.time.LocalDate;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;

/** What can be wrong with a decided permit. */
final class PermitFaults {

    private static final String[] NEEDED = {"application_date", "citizenship", "sex"};

    private final Counted draw;
    private final ApplicantFaults applicants;
    private final Letters letters;

    PermitFaults(Counted draw, People people, Letters letters) {
        this.draw = draw;
        applicants = new ApplicantFaults(draw, people);
        this.letters = letters;
    }

    boolean suits(Case one, Fault fault, int longestTerm) {
        return switch (fault.code()) {
            case "RULE_VALID_TO_BEFORE_FROM", "RULE_TERM_TOO_LONG" -> one.positive() && longestTerm > 0;
            case "PERSONAL_NO_FORMAT", "PERSONAL_NO_LOST_ZERO" -> one.positive();
            case "CODE_TYPE_NOT_YET_VALID" -> one.applied().isBefore(LocalDate.of(2026, 9, 1));
            default -> true;
        };
    }

    void spoil(Case one, Case.Row row, Fault fault, int longestTerm) {
        switch (fault.code()) {
            case "XSD_ELEMENT_MISSING" -> row.put(NEEDED[variant(one, NEEDED.length)], null);
            case "CODE_UNKNOWN_TYPE" -> row.put("permit_type", variant(one, 2) == 0 ? "ჰ" : "წ");
            case "CODE_TYPE_NOT_YET_VALID" -> row.put("permit_type", letters.local("g1"));
            case "RULE_VALID_TO_BEFORE_FROM" ->
                row.put("valid_to", one.decided().minusDays(1 + variant(one, 300)));
            case "RULE_DECISION_BEFORE_APPLICATION" ->
                row.put("decision_date", one.applied().minusDays(1 + variant(one, 40)));
            case "RULE_TERM_TOO_LONG" ->
                row.put("valid_to", one.decided().plusMonths(longestTerm).plusDays(20 + variant(one, 200)));
            default -> applicants.spoil(one, row, fault);
        }
    }

    private int variant(Case one, int count) {
        return draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, count);
    }
}
