package migration.exchange.agencies.consular.visas;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import migration.exchange.agencies.consular.visas.v1.Visa;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class Visas {

    static final String AGENCY = "consular";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "visas"), 1);

    private Visas() {}

    /** The day of the application: by it categories, persons and documents are judged. */
    static LocalDate applied(Visa visa) {
        return visa.getApplicationDate();
    }

    /** The day of the decision at the post, by which grounds of a refusal are judged; that of the application before. */
    static LocalDate decided(Visa visa) {
        OffsetDateTime time = visa.getDecisionTime();
        return time == null ? visa.getApplicationDate() : time.toLocalDate();
    }
}
