package migration.exchange.simulation.cases;

import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;

/** What can be wrong with an act of civil status. */
final class CivilFaults {

    private final Counted draw;
    private final ApplicantFaults applicants;

    CivilFaults(Counted draw, People people) {
        this.draw = draw;
        applicants = new ApplicantFaults(draw, people);
    }

    /** A birth is of the day on which the child was born: its own date cannot be spoilt alone. */
    boolean suits(Case one, Fault fault) {
        return switch (fault.code()) {
            case "RULE_DEATH_BEFORE_BIRTH" -> one.type().equals(Act.DEATH);
            case "RULE_PARENT_TOO_YOUNG" -> one.type().equals(Act.BIRTH);
            default -> true;
        };
    }

    void spoil(Case one, Case.Row row, Fault fault) {
        switch (fault.code()) {
            case "XSD_TYPE" ->
                row.put("birth_date", null)
                        .put("birth_text", one.person().born().getYear() + (variant(one, 2) == 0 ? " წ." : "?"));
            case "RULE_DEATH_BEFORE_BIRTH" ->
                row.put("birth_text", null).put("birth_date", one.applied().plusDays(1 + variant(one, 300)));
            case "RULE_PARENT_TOO_YOUNG" ->
                row.put("mother_born", "00.00." + (one.applied().getYear() - 1 - variant(one, 10)));
            case "NAME_WRONG_SCRIPT" -> row.put("person_name", ApplicantFaults.latinLetter(row.get("person_name")));
            default -> applicants.spoil(one, row, fault);
        }
    }

    private int variant(Case one, int count) {
        return draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, count);
    }
}
