package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;

/** What can be wrong with a decided visa. */
final class VisaFaults {

    private static final String[] NEEDED = {"applicationDate", "sex", "category"};
    private static final String[] NO_CATEGORY = {"C9", "D7"};
    private static final String[] VISA_FREE = {"TR", "DE", "RU", "EL", "KZ"};
    /** Ordinance 255, which names them. */
    private static final LocalDate VISA_FREE_SINCE = LocalDate.of(2015, 6, 9);

    private final Counted draw;
    private final Map<String, Integer> longest;

    VisaFaults(Counted draw, Map<String, Integer> longest) {
        this.draw = draw;
        this.longest = longest;
    }

    boolean suits(Case one, Fault fault) {
        return switch (fault.code()) {
            case "RULE_STAY_TOO_LONG", "RULE_VALID_TO_BEFORE_FROM" -> one.positive();
            case "RULE_VISA_FOR_VISA_FREE" ->
                !one.type().startsWith("A") && !one.applied().isBefore(VISA_FREE_SINCE);
            case "CADASTRAL_FORMAT" -> one.type().equals("D5");
            case "CODE_CATEGORY_NOT_YET_VALID" -> one.applied().isBefore(LocalDate.of(2026, 9, 1));
            default -> true;
        };
    }

    void spoil(Case one, Case.Row row, Fault fault) {
        switch (fault.code()) {
            case "XSD_ELEMENT_MISSING" -> row.put(NEEDED[variant(one, NEEDED.length)], null);
            case "CODE_UNKNOWN_CATEGORY" -> row.put("category", NO_CATEGORY[variant(one, NO_CATEGORY.length)]);
            case "CODE_CATEGORY_NOT_YET_VALID" -> row.put("category", "D6");
            case "RULE_STAY_TOO_LONG" -> row.put("stayDays", longest.get(one.type()) + 1 + variant(one, 60));
            case "RULE_VISA_FOR_VISA_FREE" -> row.put("nationality", VISA_FREE[variant(one, VISA_FREE.length)]);
            case "RULE_VALID_TO_BEFORE_FROM" ->
                row.put("validTo", DayFirst.of(one.decided().minusDays(variant(one, 90))));
            case "CADASTRAL_FORMAT" -> row.put("cadastralNumber", null);
            case "ENCODING_CP1252" -> row.put("remarks", "Invitation \u0093Hotel Rioni\u0094 \u0096 shown");
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }

    private int variant(Case one, int count) {
        return draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, count);
    }
}
