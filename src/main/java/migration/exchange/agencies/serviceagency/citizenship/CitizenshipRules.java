package migration.exchange.agencies.serviceagency.citizenship;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.serviceagency.citizenship.v1.Citizenship;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.Code;
import migration.exchange.normalization.CodeLists;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.CountryRule;
import migration.exchange.validation.rules.DocumentRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.GeorgianNameRule;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.PersonalNumberRule;
import migration.exchange.validation.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of cases of citizenship: ground and decision, the applicant, other citizenships, then the order of the dates. */
@Component
final class CitizenshipRules implements RuleBook<Citizenship> {

    private final CodeRule grounds;
    private final CodeRule decisions;
    private final PersonRule persons;
    private final DocumentRule documents;
    private final CountryRule countries;
    private final RuleSet<Citizenship> rules =
            new RuleSet<>(this::codes, this::applicant, this::otherCitizenships, this::decision, this::effect);

    CitizenshipRules(CodeLists lists) {
        grounds = new CodeRule(
                lists.of(Citizenships.AGENCY, Citizenships.GROUNDS),
                "CODE_UNKNOWN_CITIZENSHIP_GROUND",
                "CODE_CITIZENSHIP_GROUND_NOT_YET_VALID");
        decisions = new CodeRule(lists.of(Citizenships.AGENCY, Citizenships.DECISIONS), "CODE_UNKNOWN_DECISION");
        persons = new PersonRule(lists, Citizenships.AGENCY);
        documents = new DocumentRule(lists, Citizenships.AGENCY);
        countries = new CountryRule(lists.of(Citizenships.AGENCY, "countries"));
    }

    @Override
    public ContractId contract() {
        return Citizenships.CONTRACT;
    }

    @Override
    public List<Finding> judge(Citizenship citizenship, Facts facts) {
        return rules.judge(citizenship, facts);
    }

    /** Citizenship is granted on a ground of acquisition and terminated on one of loss; both may be refused. */
    private void codes(Citizenship citizenship, Facts facts, Findings findings) {
        LocalDate day = Citizenships.applied(citizenship);
        String decision = citizenship.getDecision();
        boolean ground = grounds.check("ground", citizenship.getGround(), day, findings);
        if (decisions.check("decision", decision, day, findings) && ground) {
            String act = act(grounds, citizenship.getGround(), day);
            String decided = act(decisions, decision, day);
            if (decided != null && !decided.equals(act)) {
                findings.error(Layer.RULE, "RULE_DECISION_OF_OTHER_ACT", "decision", decision, null);
            }
        }
    }

    private static @Nullable String act(CodeRule rule, String code, LocalDate day) {
        return rule.codes()
                .line(code, day)
                .flatMap((Code line) -> line.column(Citizenships.ACT))
                .orElse(null);
    }

    private void applicant(Citizenship citizenship, Facts facts, Findings findings) {
        LocalDate day = Citizenships.applied(citizenship);
        persons.check("applicant", citizenship.getApplicant(), day, findings);
        PersonalNumberRule.check("applicant", citizenship.getApplicant(), findings);
        GeorgianNameRule.check("applicant", citizenship.getApplicant(), findings);
        documents.check("travelDocument", citizenship.getTravelDocument(), day, findings);
    }

    private void otherCitizenships(Citizenship citizenship, Facts facts, Findings findings) {
        LocalDate day = Citizenships.applied(citizenship);
        List<String> former = citizenship.getFormerCitizenships();
        for (int i = 0; i < former.size(); i++) {
            countries.check("formerCitizenship[" + (i + 1) + "]", former.get(i), day, findings);
        }
        countries.check("newCitizenship", citizenship.getNewCitizenship(), day, findings);
    }

    /** Nothing is decided before it is asked for. */
    private void decision(Citizenship citizenship, Facts facts, Findings findings) {
        LocalDate applied = Citizenships.applied(citizenship);
        check("RULE_DECISION_BEFORE_APPLICATION", "decisionDate", applied, citizenship.getDecisionDate(), findings);
    }

    /** An oath is taken on a decision, and citizenship ends by one. */
    private void effect(Citizenship citizenship, Facts facts, Findings findings) {
        LocalDate decided = citizenship.getDecisionDate();
        if (decided != null) {
            check("RULE_EFFECT_BEFORE_DECISION", "oathDate", decided, citizenship.getOathDate(), findings);
            check("RULE_EFFECT_BEFORE_DECISION", "lossDate", decided, citizenship.getLossDate(), findings);
        }
    }

    private static void check(String code, String path, LocalDate first, @Nullable LocalDate day, Findings findings) {
        if (day != null && day.isBefore(first)) {
            findings.error(Layer.RULE, code, path, day, "≥ " + first);
        }
    }
}
