package migration.exchange.agencies.serviceagency.permits;

import java.time.LocalDate;
import migration.exchange.agencies.serviceagency.permits.v1.Permit;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Permits {

    static final String AGENCY = "service-agency";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "permits"), 1);

    private Permits() {}

    /** The day of the application: by it types, persons and documents are judged. */
    static LocalDate applied(Permit permit) {
        return permit.getApplicationDate();
    }

    /** The day of the decision, by which grounds of a refusal are judged; that of the application until it is later. */
    static LocalDate decided(Permit permit) {
        LocalDate day = permit.getDecisionDate();
        return day == null || day.isBefore(applied(permit)) ? applied(permit) : day;
    }
}
