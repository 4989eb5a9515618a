package migration.exchange.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import migration.exchange.accounts.Arrivals;
import migration.exchange.accounts.Recount;
import migration.exchange.envelope.CountryTime;
import migration.exchange.quarantine.DeadLetters;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.validation.ReaderDifferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at everything that is judged. */
@Component
public class Observer {

    /** As long as anything is learned from. */
    private static final int LEARNED_DAYS = 70;

    /** As long as a missing number is looked for. */
    private static final int NUMBERED_DAYS = 30;

    private static final int CONTRACT_DAYS = 7;
    /** However many ask for a page. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Arrivals arrivals;
    private final Recount recount;
    private final Quarantine quarantine;
    private final DeadLetters dead;
    private final ReaderDifferences readers;
    private final MonthlyFigures months;
    private final Inspection inspection;
    private final Clock clock;
    private @Nullable Observed shown;

    Observer(
            Arrivals arrivals,
            Recount recount,
            Quarantine quarantine,
            DeadLetters dead,
            ReaderDifferences readers,
            MonthlyFigures months,
            Inspection inspection,
            Clock clock) {
        this.arrivals = arrivals;
        this.recount = recount;
        this.quarantine = quarantine;
        this.dead = dead;
        this.readers = readers;
        this.months = months;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** Everything, as it is now. @throws RuntimeException something is away */
    Observed everything() {
        Instant now = clock.instant();
        LocalDate today = CountryTime.day(now);
        MonthlyFigures.Figures figures = months.of(today);
        return new Observed(
                now,
                arrivals.since(today.minusDays(LEARNED_DAYS)),
                arrivals.gaps(today.minusDays(NUMBERED_DAYS)),
                arrivals.contracts(today.minusDays(CONTRACT_DAYS)),
                recount.differences(inspection.newest().keySet()),
                quarantine.causes(null),
                quarantine.unknownCodes(),
                dead.list(),
                readers.since(now.minus(inspection.freshness())),
                figures.filled(),
                figures.directions());
    }

    /** What has come, at most seconds old: enough for standings and days. */
    public synchronized Observed comings() {
        Observed known = shown;
        Instant now = clock.instant();
        if (known == null
                || known.now().plus(FRESH).isBefore(now)
                || known.now().isAfter(now)) {
            LocalDate today = CountryTime.day(now);
            known = Observed.arrived(
                    now, arrivals.since(today.minusDays(LEARNED_DAYS)), arrivals.gaps(today.minusDays(NUMBERED_DAYS)));
            shown = known;
        }
        return known;
    }
}
