package migration.exchange.simulation.cases;

import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;

/** What can be wrong with the applicant in any view of the Service Agency. */
final class ApplicantFaults {

    private final Counted draw;
    private final People people;

    ApplicantFaults(Counted draw, People people) {
        this.draw = draw;
        this.people = people;
    }

    void spoil(Case one, Case.Row row, Fault fault) {
        switch (fault.code()) {
            case "PERSONAL_NO_FORMAT" -> row.put("personal_no", malformed(one));
            case "PERSONAL_NO_LOST_ZERO" ->
                row.put(
                        "personal_no",
                        people.personalNumberWithZero(one.person()).substring(1));
            case "NAME_WRONG_SCRIPT" -> row.put("last_name_ka", latinLetter(row.get("last_name_ka")));
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }

    /** Twelve digits, or a letter for a digit. */
    private String malformed(Case one) {
        String number = people.personalNumber(one.person());
        return variant(one, 2) == 0 ? number + variant(one, 10) : number.substring(0, 10) + "O";
    }

    private int variant(Case one, int count) {
        return draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, count);
    }

    /** A look-alike in place of a Georgian letter. */
    static String latinLetter(String name) {
        String mixed = name.replaceFirst("ა", "a");
        return mixed.equals(name) ? name + "i" : mixed;
    }
}
