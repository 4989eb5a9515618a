package migration.exchange.agencies.serviceagency.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.serviceagency.documents.v1.IdentityDocument;
import migration.exchange.agencies.serviceagency.documents.v1.Invalidation;
import migration.exchange.agencies.serviceagency.documents.v1.Issue;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.Code;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.GeorgianNameRule;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.PersonalNumberRule;
import migration.exchange.validation.rules.RuleSet;
import migration.exchange.validation.rules.ValidityRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of identity documents: codes, the holder, for whom the kind is, the numbers, then the order of the dates. */
@Component
final class DocumentRules implements RuleBook<IdentityDocument> {

    private static final String HOLDER = "applicant";

    private final CodeRule kinds;
    private final CodeRule reasons;
    private final CodeMap countries;
    private final PersonRule persons;
    private final RuleSet<IdentityDocument> rules =
            new RuleSet<>(this::codes, this::holder, this::kindForHolder, this::numbers, this::issue, this::afterIssue);

    DocumentRules(CodeLists lists) {
        String agency = IdentityDocuments.AGENCY;
        kinds = new CodeRule(lists.of(agency, IdentityDocuments.KINDS), "CODE_UNKNOWN_DOCUMENT_KIND");
        reasons = new CodeRule(lists.of(agency, IdentityDocuments.REASONS), "CODE_UNKNOWN_INVALIDATION");
        countries = lists.of(agency, "countries");
        persons = new PersonRule(lists, agency);
    }

    @Override
    public ContractId contract() {
        return IdentityDocuments.CONTRACT;
    }

    @Override
    public List<Finding> judge(IdentityDocument document, Facts facts) {
        return rules.judge(document, facts);
    }

    /** A kind may be asked for on the days on which it is issued; a reason is judged on the day on which it takes effect. */
    private void codes(IdentityDocument document, Facts facts, Findings findings) {
        kinds.check("kind", document.getKind(), IdentityDocuments.applied(document), findings);
        Invalidation end = document.getInvalidation();
        if (end != null) {
            String path = "invalidation/invalidationReason";
            reasons.check(path, end.getInvalidationReason(), end.getInvalidationDate(), findings);
        }
    }

    private void holder(IdentityDocument document, Facts facts, Findings findings) {
        Person holder = document.getApplicant();
        persons.check(HOLDER, holder, IdentityDocuments.applied(document), findings);
        PersonalNumberRule.check(HOLDER, holder, findings);
        GeorgianNameRule.check(HOLDER, holder, findings);
    }

    /** Citizens of Georgia get other documents than those who are not; one of several citizenships makes a citizen. */
    private void kindForHolder(IdentityDocument document, Facts facts, Findings findings) {
        LocalDate day = IdentityDocuments.applied(document);
        boolean citizen = document.getApplicant().getPersonCitizenships().stream()
                .anyMatch(code -> countries.map(code, day).equals(new Mapping.Mapped(IdentityDocuments.GEORGIA)));
        String holder = citizen ? "CITIZEN" : "ALIEN";
        column(document, "holder").filter(of -> !of.equals(holder)).ifPresent(other -> {
            findings.error(Layer.RULE, "RULE_KIND_NOT_FOR_HOLDER", "kind", document.getKind(), null);
        });
    }

    private Optional<String> column(IdentityDocument document, String name) {
        return kinds.codes()
                .line(document.getKind(), IdentityDocuments.applied(document))
                .flatMap((Code line) -> line.column(name));
    }

    private void numbers(IdentityDocument document, Facts facts, Findings findings) {
        Issue issue = document.getIssue();
        String old = document.getReplaces();
        if (issue != null && issue.getNumber().equals(old)) {
            findings.error(Layer.RULE, "RULE_REPLACES_ITSELF", "replaces", old, null);
        }
    }

    private void issue(IdentityDocument document, Facts facts, Findings findings) {
        Issue issue = document.getIssue();
        if (issue == null) {
            return;
        }
        LocalDate applied = IdentityDocuments.applied(document);
        order("RULE_ISSUE_BEFORE_APPLICATION", "issue/issueDate", applied, issue.getIssueDate(), findings);
        ValidityRule.check("issue/validTo", issue.getIssueDate(), issue.getValidTo(), findings);
        boolean known = kinds.codes().line(document.getKind(), applied).isPresent();
        if (issue.getValidTo() == null && known && column(document, "for_life").isEmpty()) {
            findings.warning(Layer.RULE, "RULE_NOT_FOR_LIFE", "issue", null, null);
        }
    }

    /** What was not issued can neither be handed over nor be invalidated. */
    private void afterIssue(IdentityDocument document, Facts facts, Findings findings) {
        Issue issue = document.getIssue();
        LocalDate issued = issue == null ? LocalDate.MAX : issue.getIssueDate();
        order("RULE_BEFORE_ISSUE", "handoverDate", issued, document.getHandoverDate(), findings);
        Invalidation end = document.getInvalidation();
        if (end != null) {
            String path = "invalidation/invalidationDate";
            order("RULE_BEFORE_ISSUE", path, issued, end.getInvalidationDate(), findings);
        }
    }

    private static void order(String code, String path, LocalDate first, @Nullable LocalDate day, Findings findings) {
        if (day != null && day.isBefore(first)) {
            findings.error(Layer.RULE, code, path, day, first.equals(LocalDate.MAX) ? null : "≥ " + first);
        }
    }
}
