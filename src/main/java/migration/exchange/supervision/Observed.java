package migration.exchange.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import migration.exchange.accounts.Arrivals.ContractUse;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.accounts.Arrivals.StreamDay;
import migration.exchange.accounts.Recount.Difference;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.DeadLetters.DeadLetter;
import migration.exchange.quarantine.Quarantine.Cause;
import migration.exchange.quarantine.Quarantine.UnknownCode;
import migration.exchange.validation.ReaderDifferences;

/**
 * Everything that is judged, as it stands at one moment.
 *
 * @param now the moment, in the exchange's time
 * @param arrivals what has come, by stream and day
 * @param gaps numbers that have not come
 * @param contracts contracts in use in the last days
 * @param differences receipts and outcomes that disagree
 * @param causes what waits in quarantine
 * @param unknown codes that no list has, of records that wait
 * @param dead messages that wait for a machine to be mended
 * @param readers records that the readers have made different things of, of late
 * @param filled how much of a month states what it should
 * @param directions how even a month is
 */
public record Observed(
        Instant now,
        List<StreamDay> arrivals,
        List<Gap> gaps,
        List<ContractUse> contracts,
        List<Difference> differences,
        List<Cause> causes,
        List<UnknownCode> unknown,
        List<DeadLetter> dead,
        List<ReaderDifferences.Found> readers,
        List<Filled> filled,
        List<Directions> directions) {

    /** Only what has come. */
    public static Observed arrived(Instant now, List<StreamDay> arrivals, List<Gap> gaps) {
        return new Observed(
                now, arrivals, gaps, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** The same with codes that no list has. */
    Observed with(List<UnknownCode> codes) {
        return new Observed(
                now, arrivals, gaps, contracts, differences, causes, codes, dead, readers, filled, directions);
    }

    public LocalDate today() {
        return CountryTime.day(now);
    }

    /** So many records of a month do not state an element. */
    public record Filled(FeedId feed, YearMonth month, String element, long missing, long records) {}

    /** Records of a point and month by the two ways they go. */
    public record Directions(
            FeedId feed, YearMonth month, String point, String one, long ones, String other, long others) {}
}
