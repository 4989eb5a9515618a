package migration.exchange.agencies.borderpolice.refusals;

import java.time.LocalDate;
import migration.exchange.agencies.borderpolice.refusals.v1.Refusal;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Refusals {

    static final String AGENCY = "border-police";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "refusals"), 1);

    private Refusals() {}

    /** The day at the checkpoint: by it code lists are read. */
    static LocalDate day(Refusal refusal) {
        return refusal.getTimestamp().toLocalDate();
    }
}
