package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;

/** What is written of the parents of a child: birth dates as clerks type them, and citizenships. */
final class Parents {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final int YOUNGEST_MOTHER = 18;
    private static final int OLDEST_MOTHER = 42;
    private static final int FATHER_STATED = 900;
    /** Of some fathers the year of birth is known only. */
    private static final int YEAR_ONLY = 20;

    private final Counted draw;

    Parents(Counted draw) {
        this.draw = draw;
    }

    /** The same citizenship for both. */
    Case.Row of(Act birth, String citizenship, Case.Row row) {
        long entity = birth.entity();
        int days = (OLDEST_MOTHER - YOUNGEST_MOTHER) * 365;
        LocalDate mother =
                birth.day().minusYears(YOUNGEST_MOTHER).minusDays(draw.below(entity, Purpose.CIVIL_PARENT, 1, days));
        row.put("mother_born", TYPED.format(mother)).put("mother_cit", citizenship);
        if (!draw.permille(entity, Purpose.CIVIL_PARENT, 2, FATHER_STATED)) {
            return row;
        }
        LocalDate father = mother.minusDays(draw.below(entity, Purpose.CIVIL_PARENT, 3, 2500));
        boolean year = draw.permille(entity, Purpose.CIVIL_PARENT, 4, YEAR_ONLY);
        return row.put("father_born", year ? "00.00." + father.getYear() : TYPED.format(father))
                .put("father_cit", citizenship);
    }
}
