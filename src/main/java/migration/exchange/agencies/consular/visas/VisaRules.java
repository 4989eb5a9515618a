package migration.exchange.agencies.consular.visas;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.consular.visas.v1.Visa;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.Cp1252;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.DocumentRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.RuleSet;
import migration.exchange.validation.rules.ValidityRule;
import org.springframework.stereotype.Component;

/** The rules of visas: codes, the applicant, what follows from the category, dates, text. */
@Component
final class VisaRules implements RuleBook<Visa> {

    private final CodeRule posts;
    private final CodeRule entries;
    private final CodeRule decisions;
    private final CodeRule grounds;
    private final PersonRule persons;
    private final DocumentRule documents;
    private final CategoryRule categories;
    private final RuleSet<Visa> rules =
            new RuleSet<>(this::codes, this::grounds, this::applicant, this::category, this::validity, this::remarks);

    VisaRules(CodeLists lists) {
        posts = new CodeRule(lists.of(Visas.AGENCY, "posts"), "CODE_UNKNOWN_POST");
        entries = new CodeRule(lists.of(Visas.AGENCY, "entries"), "CODE_UNKNOWN_ENTRIES");
        decisions = new CodeRule(lists.of(Visas.AGENCY, "decisions"), "CODE_UNKNOWN_DECISION");
        grounds = new CodeRule(
                lists.of(Visas.AGENCY, "entry-grounds"), "CODE_UNKNOWN_GROUND", "CODE_GROUND_NOT_YET_VALID");
        persons = new PersonRule(lists, Visas.AGENCY);
        documents = new DocumentRule(lists, Visas.AGENCY);
        categories = new CategoryRule(lists);
    }

    @Override
    public ContractId contract() {
        return Visas.CONTRACT;
    }

    @Override
    public List<Finding> judge(Visa visa, Facts facts) {
        return rules.judge(visa, facts);
    }

    private void codes(Visa visa, Facts facts, Findings findings) {
        LocalDate day = Visas.applied(visa);
        posts.check("post", visa.getPost(), day, findings);
        entries.check("entries", visa.getEntries(), day, findings);
        decisions.check("decision", visa.getDecision(), day, findings);
    }

    /** Points of Article 11(1) of the law. */
    private void grounds(Visa visa, Facts facts, Findings findings) {
        List<String> stated = visa.getRefusalGrounds();
        for (int i = 0; i < stated.size(); i++) {
            grounds.check("refusalGround[" + (i + 1) + "]", stated.get(i), Visas.decided(visa), findings);
        }
    }

    private void applicant(Visa visa, Facts facts, Findings findings) {
        LocalDate day = Visas.applied(visa);
        persons.check("applicant", visa.getApplicant(), day, findings);
        documents.check("travelDocument", visa.getTravelDocument(), day, findings);
    }

    private void category(Visa visa, Facts facts, Findings findings) {
        categories.check(visa, findings);
    }

    private void validity(Visa visa, Facts facts, Findings findings) {
        ValidityRule.check(visa.getValidFrom(), visa.getValidTo(), findings);
    }

    /** Quotes and dashes of Windows-1252 that were taken for ISO 8859-1 arrive as invisible controls. */
    private void remarks(Visa visa, Facts facts, Findings findings) {
        String remarks = visa.getRemarks();
        if (remarks == null) {
            return;
        }
        Cp1252.firstLeftover(remarks).ifPresent(c -> {
            String meant = Cp1252.mend(Character.toString(c));
            findings.warning(Layer.RULE, "ENCODING_CP1252", "remarks", "U+%04X".formatted((int) c), meant);
        });
    }
}
