package migration.exchange.agencies.borderpolice.refusals;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.borderpolice.refusals.v1.Refusal;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.DocumentRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.RuleSet;
import org.springframework.stereotype.Component;

/** The rules of refusals of entry: codes, grounds, and who cannot be refused. */
@Component
final class RefusalRules implements RuleBook<Refusal> {

    private final CodeRule checkpoints;
    private final CodeRule grounds;
    private final PersonRule persons;
    private final DocumentRule documents;
    private final CodeMap countries;
    private final RuleSet<Refusal> rules = new RuleSet<>(this::codes, this::grounds, this::ownCitizen);

    RefusalRules(CodeLists lists) {
        checkpoints = new CodeRule(lists.of(Refusals.AGENCY, "checkpoints"), "CODE_UNKNOWN_CHECKPOINT");
        grounds = new CodeRule(
                lists.of(Refusals.AGENCY, "entry-grounds"), "CODE_UNKNOWN_GROUND", "CODE_GROUND_NOT_YET_VALID");
        persons = new PersonRule(lists, Refusals.AGENCY);
        documents = new DocumentRule(lists, Refusals.AGENCY);
        countries = lists.of(Refusals.AGENCY, "countries");
    }

    @Override
    public ContractId contract() {
        return Refusals.CONTRACT;
    }

    @Override
    public List<Finding> judge(Refusal refusal, Facts facts) {
        return rules.judge(refusal, facts);
    }

    private void codes(Refusal refusal, Facts facts, Findings findings) {
        LocalDate day = Refusals.day(refusal);
        checkpoints.check("portOfEntry", refusal.getPortOfEntry(), day, findings);
        persons.check("person", refusal.getPerson(), day, findings);
        documents.check("travelDocument", refusal.getTravelDocument(), day, findings);
    }

    /** Points of Article 11(1) of the law. Before 2018 the ministry recorded none: its list says since when. */
    private void grounds(Refusal refusal, Facts facts, Findings findings) {
        LocalDate day = Refusals.day(refusal);
        List<String> stated = refusal.getGrounds();
        if (stated.isEmpty() && !grounds.codes().usedOn(day)) {
            findings.warning(Layer.CODE, "GROUND_MISSING_BEFORE_2018", "ground", null, null);
        }
        for (int i = 0; i < stated.size(); i++) {
            grounds.check("ground[" + (i + 1) + "]", stated.get(i), day, findings);
        }
    }

    /** A citizen cannot be refused entry (Constitution of Georgia, Article 14). */
    private void ownCitizen(Refusal refusal, Facts facts, Findings findings) {
        List<String> citizenships = refusal.getPerson().getPersonCitizenships();
        for (int i = 0; i < citizenships.size(); i++) {
            if (georgian(citizenships.get(i), Refusals.day(refusal))) {
                String path = PersonRule.citizenship("person", i);
                findings.error(Layer.RULE, "RULE_REFUSED_OWN_CITIZEN", path, citizenships.get(i), null);
            }
        }
    }

    private boolean georgian(String citizenship, LocalDate day) {
        return countries.map(citizenship, day).equals(new Mapping.Mapped("GEO"));
    }
}
