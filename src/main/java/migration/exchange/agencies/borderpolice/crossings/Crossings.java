package migration.exchange.agencies.borderpolice.crossings;

import java.time.LocalDate;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contracts: rules and translation are those of the newest, and older versions are lifted to it. */
final class Crossings {

    static final String AGENCY = "border-police";
    private static final FeedId FEED = new FeedId(AGENCY, "crossings");
    static final ContractId FIRST = new ContractId(FEED, 1);
    static final ContractId CONTRACT = new ContractId(FEED, 2);

    private Crossings() {}

    /** The day at the checkpoint: by it code lists are read. */
    static LocalDate day(Crossing crossing) {
        return crossing.getTimestamp().toLocalDate();
    }
}
