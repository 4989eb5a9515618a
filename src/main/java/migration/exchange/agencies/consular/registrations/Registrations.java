package migration.exchange.agencies.consular.registrations;

import java.time.LocalDate;
import migration.exchange.agencies.consular.registrations.v1.Registration;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Registrations {

    static final String AGENCY = "consular";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "registrations"), 1);

    private Registrations() {}

    /** The day of the registration: by it code lists are read. */
    static LocalDate day(Registration registration) {
        return registration.getRegistrationDate();
    }
}
