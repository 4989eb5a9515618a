package migration.exchange.agencies.serviceagency.permits;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.serviceagency.permits.v1.Permit;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.Code;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.DocumentRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.GeorgianNameRule;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.PersonalNumberRule;
import migration.exchange.validation.rules.RuleSet;
import migration.exchange.validation.rules.ValidityRule;
import org.springframework.stereotype.Component;

/** The rules of residence permits: codes, the applicant, then the order and length of the dates. */
@Component
final class PermitRules implements RuleBook<Permit> {

    private final CodeRule types;
    private final CodeRule stages;
    private final CodeRule decisions;
    private final CodeRule grounds;
    private final PersonRule persons;
    private final DocumentRule documents;
    private final RuleSet<Permit> rules =
            new RuleSet<>(this::codes, this::grounds, this::applicant, this::decision, this::term);

    PermitRules(CodeLists lists) {
        CodeMap letters = lists.of(Permits.AGENCY, "permit-types");
        types = new CodeRule(letters, "CODE_UNKNOWN_TYPE", "CODE_TYPE_NOT_YET_VALID");
        stages = new CodeRule(lists.of(Permits.AGENCY, "stages"), "CODE_UNKNOWN_STAGE");
        decisions = new CodeRule(lists.of(Permits.AGENCY, "decisions"), "CODE_UNKNOWN_DECISION");
        grounds = new CodeRule(
                lists.of(Permits.AGENCY, "permit-grounds"), "CODE_UNKNOWN_GROUND", "CODE_GROUND_NOT_YET_VALID");
        persons = new PersonRule(lists, Permits.AGENCY);
        documents = new DocumentRule(lists, Permits.AGENCY);
    }

    @Override
    public ContractId contract() {
        return Permits.CONTRACT;
    }

    @Override
    public List<Finding> judge(Permit permit, Facts facts) {
        return rules.judge(permit, facts);
    }

    /** Article 15 of the law; a type may be asked for since the day on which the law has it. */
    private void codes(Permit permit, Facts facts, Findings findings) {
        LocalDate day = Permits.applied(permit);
        types.check("permitType", permit.getPermitType(), day, findings);
        stages.check("stage", permit.getStage(), day, findings);
        decisions.check("decision", permit.getDecision(), day, findings);
    }

    /** Points of Article 18(1) of the law. */
    private void grounds(Permit permit, Facts facts, Findings findings) {
        List<String> articles = permit.getRefusalArticles();
        for (int i = 0; i < articles.size(); i++) {
            String path = "refusalArticle[" + (i + 1) + "]";
            grounds.check(path, articles.get(i), Permits.decided(permit), findings);
        }
    }

    private void applicant(Permit permit, Facts facts, Findings findings) {
        LocalDate day = Permits.applied(permit);
        persons.check("applicant", permit.getApplicant(), day, findings);
        PersonalNumberRule.check("applicant", permit.getApplicant(), findings);
        GeorgianNameRule.check("applicant", permit.getApplicant(), findings);
        documents.check("travelDocument", permit.getTravelDocument(), day, findings);
    }

    /** Nothing is decided before it is asked for. */
    private void decision(Permit permit, Facts facts, Findings findings) {
        LocalDate decided = permit.getDecisionDate();
        if (decided != null && decided.isBefore(permit.getApplicationDate())) {
            String limit = "≥ " + permit.getApplicationDate();
            findings.error(Layer.RULE, "RULE_DECISION_BEFORE_APPLICATION", "decisionDate", decided, limit);
        }
    }

    private void term(Permit permit, Facts facts, Findings findings) {
        LocalDate from = permit.getValidFrom();
        LocalDate to = permit.getValidTo();
        if (ValidityRule.check(from, to, findings)) {
            types.codes()
                    .line(permit.getPermitType(), Permits.applied(permit))
                    .filter(type -> type.validOn(Permits.applied(permit)))
                    .ifPresent(type -> length(type, from, to, findings));
        }
    }

    /** Article 16 of the law sets the longest term of each type; permanent ones have none. */
    private static void length(Code type, LocalDate from, LocalDate to, Findings findings) {
        type.number("max_term_months").map(from::plusMonths).filter(to::isAfter).ifPresent(last -> {
            findings.warning(Layer.RULE, "RULE_TERM_TOO_LONG", "validTo", to, "≤ " + last);
        });
    }
}
