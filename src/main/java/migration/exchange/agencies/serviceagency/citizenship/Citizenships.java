package migration.exchange.agencies.serviceagency.citizenship;

import java.time.LocalDate;
import migration.exchange.agencies.serviceagency.citizenship.v1.Citizenship;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Citizenships {

    static final String AGENCY = "service-agency";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "citizenship"), 1);
    static final String GROUNDS = "citizenship-grounds";
    static final String DECISIONS = "citizenship-decisions";
    /** Column of both lists: whether citizenship is acquired or lost. */
    static final String ACT = "act";

    private Citizenships() {}

    /** The day of the application: by it grounds, persons and documents are judged. */
    static LocalDate applied(Citizenship citizenship) {
        return citizenship.getApplicationDate();
    }
}
