package migration.exchange.agencies.serviceagency.documents;

import java.time.LocalDate;
import migration.exchange.agencies.serviceagency.documents.v1.IdentityDocument;
import migration.exchange.agencies.serviceagency.documents.v1.Invalidation;
import migration.exchange.agencies.serviceagency.documents.v1.Issue;
import migration.exchange.canonical.IssuedDocument;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Identity documents to the canonical model. Their numbers belong to the description of the holder, nowhere else. */
@Component
final class DocumentTranslator implements Translator<IdentityDocument> {

    private final CodeMap kinds;
    private final CodeMap reasons;
    private final PersonDescriptions persons;

    DocumentTranslator(CodeLists lists) {
        kinds = lists.of(IdentityDocuments.AGENCY, IdentityDocuments.KINDS);
        reasons = lists.of(IdentityDocuments.AGENCY, IdentityDocuments.REASONS);
        persons = new PersonDescriptions(lists, IdentityDocuments.AGENCY);
    }

    @Override
    public ContractId contract() {
        return IdentityDocuments.CONTRACT;
    }

    @Override
    public IssuedDocument translate(IdentityDocument document) {
        LocalDate day = IdentityDocuments.applied(document);
        Issue issue = document.getIssue();
        Invalidation end = document.getInvalidation();
        return new IssuedDocument(
                holder(document, day),
                kinds.translate(document.getKind(), day),
                status(document),
                day,
                issue == null ? null : issue.getIssueDate(),
                issue == null ? null : issue.getValidTo(),
                document.getHandoverDate(),
                end == null ? null : end.getInvalidationDate(),
                end == null ? null : reasons.translate(end.getInvalidationReason(), end.getInvalidationDate()));
    }

    private PersonDescription holder(IdentityDocument document, LocalDate day) {
        return persons.describe(document.getApplicant(), null, day).with(numbers(document, day));
    }

    /** What is applied for has no number; one that it is to replace is known already. */
    private @Nullable TravelDocument numbers(IdentityDocument document, LocalDate day) {
        Issue issue = document.getIssue();
        String old = document.getReplaces();
        if (issue == null && old == null) {
            return null;
        }
        String category = kinds.line(document.getKind(), day)
                .flatMap(kind -> kind.column("category"))
                .orElseThrow();
        return issue == null
                ? new TravelDocument(category, old, IdentityDocuments.GEORGIA, null)
                : new TravelDocument(category, issue.getNumber(), IdentityDocuments.GEORGIA, issue.getValidTo(), old);
    }

    private static String status(IdentityDocument document) {
        if (document.getInvalidation() != null) {
            return "INVALID";
        }
        if (document.getHandoverDate() != null) {
            return "HANDED_OVER";
        }
        return document.getIssue() != null ? "ISSUED" : "APPLIED";
    }
}
