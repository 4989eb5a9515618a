package migration.exchange.agencies.statisticsoffice.census;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.statisticsoffice.census.v1.CountedPerson;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.CountryRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.RuleSet;
import org.springframework.stereotype.Component;

/** The rules of census records: what they are counted by is coded and known. */
@Component
final class CensusRules implements RuleBook<CountedPerson> {

    private static final String CITIZENSHIP = "personCitizenship";
    private static final String UNKNOWN_REGION = "CODE_UNKNOWN_REGION";
    /** The whole country, in which nobody lives apart from a region of it. */
    private static final String TOTAL = "_T";
    /** Years; the oldest age that the contract lets through. */
    private static final int OLDEST = 125;

    private final CodeRule censuses;
    private final CodeRule regions;
    private final CodeRule sexes;
    private final CodeMap countries;
    private final CountryRule citizenships;
    private final RuleSet<CountedPerson> rules = new RuleSet<>(this::codes, this::age, this::citizenship);

    CensusRules(CodeLists lists) {
        censuses = new CodeRule(lists.of(Census.AGENCY, "censuses"), "CODE_UNKNOWN_CENSUS");
        regions = new CodeRule(lists.of(Census.AGENCY, "regions"), UNKNOWN_REGION);
        sexes = new CodeRule(lists.of(Census.AGENCY, "sexes"), "CODE_UNKNOWN_SEX");
        countries = lists.of(Census.AGENCY, "countries");
        citizenships = new CountryRule(countries);
    }

    @Override
    public ContractId contract() {
        return Census.CONTRACT;
    }

    @Override
    public List<Finding> judge(CountedPerson person, Facts facts) {
        return rules.judge(person, facts);
    }

    private void codes(CountedPerson person, Facts facts, Findings findings) {
        LocalDate day = Census.day(person);
        censuses.check("referenceDate", day.toString(), day, findings);
        if (regions.check("region", person.getRegion(), day, findings) && TOTAL.equals(person.getRegion())) {
            findings.error(Layer.CODE, UNKNOWN_REGION, "region", TOTAL, null);
        }
        sexes.check("personSex", person.getPersonSex(), day, findings);
        citizenships.check(CITIZENSHIP, person.getPersonCitizenship(), day, findings);
    }

    private void age(CountedPerson person, Facts facts, Findings findings) {
        Integer stated = person.getAge();
        Integer age = Census.ageByBirthDate(person);
        LocalDate born = person.getPersonBirthDate();
        if (age == null || born == null) {
            if (stated == null) {
                findings.error(Layer.RULE, "RULE_AGE_NOT_STATED", "age", null, null);
            }
        } else if (born.isAfter(Census.day(person)) || age > OLDEST) {
            findings.error(Layer.RULE, "RULE_AGE_IMPOSSIBLE", "personBirthDate", born, "0.." + OLDEST);
        } else if (stated != null && !stated.equals(age)) {
            findings.warning(Layer.RULE, "RULE_AGE_BIRTHDATE", "age", stated, age.toString());
        }
    }

    private void citizenship(CountedPerson person, Facts facts, Findings findings) {
        String citizenship = person.getPersonCitizenship();
        if (citizenship == null
                || countries.map(citizenship, Census.day(person)).equals(new Mapping.Mapped(Census.NOT_STATED))) {
            findings.warning(Layer.RULE, "RULE_CITIZENSHIP_NOT_STATED", CITIZENSHIP, citizenship, null);
        }
    }
}
