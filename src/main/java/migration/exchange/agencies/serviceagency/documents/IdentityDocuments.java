package migration.exchange.agencies.serviceagency.documents;

import java.time.LocalDate;
import migration.exchange.agencies.serviceagency.documents.v1.IdentityDocument;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;

/** The feed and its contract. */
final class IdentityDocuments {

    static final String AGENCY = "service-agency";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "documents"), 1);
    static final String KINDS = "document-kinds";
    static final String REASONS = "invalidation-reasons";
    static final String GEORGIA = "GEO";

    private IdentityDocuments() {}

    /** The day of the application: by it the kind and the person are judged. */
    static LocalDate applied(IdentityDocument document) {
        return document.getApplicationDate();
    }
}
