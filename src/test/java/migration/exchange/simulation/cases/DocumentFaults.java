package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;

/** What can be wrong with a document that was issued. */
final class DocumentFaults {

    private static final String[] NEEDED = {"application_date", "kind", "sex", "number"};
    private static final Set<String> OF_CITIZENS = Set.of(Papers.PASSPORT, Papers.IDENTITY_CARD, Papers.PAPER_CARD);

    private final Counted draw;
    private final ApplicantFaults applicants;

    DocumentFaults(Counted draw, People people) {
        this.draw = draw;
        applicants = new ApplicantFaults(draw, people);
    }

    boolean suits(Case one, Fault fault) {
        return switch (fault.code()) {
            case "RULE_KIND_NOT_FOR_HOLDER" -> OF_CITIZENS.contains(one.type());
            case "RULE_NOT_FOR_LIFE" -> !one.type().equals(Papers.PAPER_CARD);
            default -> true;
        };
    }

    void spoil(Case one, Case.Row row, Fault fault) {
        switch (fault.code()) {
            case "XSD_ELEMENT_MISSING" -> row.put(NEEDED[variant(one, NEEDED.length)], null);
            case "CODE_UNKNOWN_DOCUMENT_KIND" -> row.put("kind", variant(one, 2) == 0 ? "მართვის-მოწმობა" : "ვიზა");
            case "CODE_UNKNOWN_INVALIDATION" ->
                row.put("invalid_on", one.decided()).put("invalid_reason", "ვადის-გასვლა");
            case "RULE_KIND_NOT_FOR_HOLDER" -> row.put("citizenship", variant(one, 2) == 0 ? "RUS" : "ARM");
            case "RULE_REPLACES_ITSELF" -> row.put("replaces", row.get("number"));
            case "RULE_ISSUE_BEFORE_APPLICATION" ->
                row.put("issued_on", one.applied().minusDays(1 + variant(one, 40)));
            case "RULE_BEFORE_ISSUE" -> row.put("handed_on", before(one));
            case "RULE_VALID_TO_BEFORE_FROM" -> row.put("valid_to", before(one));
            case "RULE_NOT_FOR_LIFE" -> row.put("valid_to", null);
            default -> applicants.spoil(one, row, fault);
        }
    }

    private LocalDate before(Case one) {
        return one.decided().minusDays(1 + variant(one, 30));
    }

    private int variant(Case one, int count) {
        return draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, count);
    }
}
