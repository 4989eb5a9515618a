package migration.exchange.agencies.statisticsoffice.population;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.statisticsoffice.population.v1.Figure;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.RuleSet;
import org.springframework.stereotype.Component;

/** The rules of population figures: all dimensions are coded. */
@Component
final class FigureRules implements RuleBook<Figure> {

    static final String AGENCY = "statistics-office";
    static final ContractId CONTRACT = new ContractId(new FeedId(AGENCY, "population"), 1);

    private final CodeRule regions;
    private final CodeRule sexes;
    private final CodeRule ages;
    private final CodeRule units;
    private final RuleSet<Figure> rules = new RuleSet<>(this::codes);

    FigureRules(CodeLists lists) {
        regions = new CodeRule(lists.of(AGENCY, "regions"), "CODE_UNKNOWN_REGION");
        sexes = new CodeRule(lists.of(AGENCY, "sex-totals"), "CODE_UNKNOWN_SEX");
        ages = new CodeRule(lists.of(AGENCY, "age-groups"), "CODE_UNKNOWN_AGE");
        units = new CodeRule(lists.of(AGENCY, "units"), "CODE_UNKNOWN_UNIT");
    }

    @Override
    public ContractId contract() {
        return CONTRACT;
    }

    @Override
    public List<Finding> judge(Figure figure, Facts facts) {
        return rules.judge(figure, facts);
    }

    private void codes(Figure figure, Facts facts, Findings findings) {
        LocalDate day = figure.getReferenceDate();
        regions.check("region", figure.getRegion(), day, findings);
        sexes.check("personSex", figure.getPersonSex(), day, findings);
        ages.check("ageGroup", figure.getAgeGroup(), day, findings);
        units.check("persons/@unit", figure.getPersons().getUnit(), day, findings);
    }
}
