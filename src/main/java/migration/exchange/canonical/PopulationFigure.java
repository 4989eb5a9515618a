package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One published aggregate of the statistics office: persons at a date by region, sex and age group ({@code _T} is the total). */
public record PopulationFigure(LocalDate date, String region, String sex, String age, long persons)
        implements CanonicalRecord {

    @Override
    public @Nullable PersonDescription person() {
        return null;
    }
}
