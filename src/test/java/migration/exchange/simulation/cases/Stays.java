package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;

/** What an issued visa allows, within Article 6 of the law. */
final class Stays {

    private static final int[] SHORT = {10, 15, 30};
    private static final int YEAR = 365;

    private final Counted draw;
    private final Map<String, Integer> longest;

    Stays(Counted draw, Map<String, Integer> longest) {
        this.draw = draw;
        this.longest = longest;
    }

    void grant(Case one, Case.Row row) {
        boolean several = !one.type().startsWith("C") && !one.type().equals("T")
                || one.type().equals("C5")
                || draw.permille(one.entity(), Purpose.ENTRIES, 0, 350)
                        && !one.type().equals("T");
        int most = longest.get(one.type());
        int days = several ? most : Math.min(most, SHORT[draw.below(one.entity(), Purpose.STAY_DAYS, 0, SHORT.length)]);
        LocalDate from = one.decided().plusDays(1);
        int valid = several ? YEAR : days + 30;
        row.put("entries", several ? "M" : "S").put("stayDays", days);
        row.put("validFrom", DayFirst.of(from)).put("validTo", DayFirst.of(from.plusDays(valid - 1)));
    }
}
