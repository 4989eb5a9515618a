package migration.exchange.agencies.borderpolice.crossings;

import java.time.LocalDate;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Crossings {

    static final String AGENCY = "border-police";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "crossings"), 1);

    private Crossings() {}

    /** The day at the checkpoint: by it code lists are read. */
    static LocalDate day(Crossing crossing) {
        return crossing.getTimestamp().toLocalDate();
    }
}
