package migration.exchange.agencies.serviceagency.civilregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Act;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Parent;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Residence;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.Mapping;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.Births;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.CountryRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.GeorgianNameRule;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.PersonalNumberRule;
import migration.exchange.validation.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of acts of civil status: codes, the person, parents, then what each kind of act needs. */
@Component
final class CivilRegistryRules implements RuleBook<Act> {

    private static final int YOUNGEST_PARENT = 12;

    private final CodeRule kinds;
    private final CodeRule roles;
    private final CodeRule regions;
    private final PersonRule persons;
    private final CountryRule countries;
    private final RuleSet<Act> rules =
            new RuleSet<>(this::codes, this::person, this::parents, this::registration, this::kind);

    CivilRegistryRules(CodeLists lists) {
        kinds = new CodeRule(lists.of(CivilActs.AGENCY, CivilActs.KINDS), "CODE_UNKNOWN_ACT");
        roles = new CodeRule(lists.of(CivilActs.AGENCY, CivilActs.PARENTS), "CODE_UNKNOWN_PARENT_ROLE");
        regions = new CodeRule(lists.of(CivilActs.AGENCY, "regions"), "CODE_UNKNOWN_REGION");
        persons = new PersonRule(lists, CivilActs.AGENCY);
        countries = new CountryRule(lists.of(CivilActs.AGENCY, "countries"));
    }

    @Override
    public ContractId contract() {
        return CivilActs.CONTRACT;
    }

    @Override
    public List<Finding> judge(Act act, Facts facts) {
        return rules.judge(act, facts);
    }

    private void codes(Act act, Facts facts, Findings findings) {
        LocalDate day = act.getActDate();
        kinds.check("actType", act.getActType(), day, findings);
        countries.check("actCountry", act.getActCountry(), day, findings);
        Residence residence = act.getResidence();
        if (residence != null) {
            regions.check("residence/region", residence.getRegion(), day, findings);
        }
    }

    private void person(Act act, Facts facts, Findings findings) {
        persons.check("person", act.getPerson(), act.getActDate(), findings);
        PersonalNumberRule.check("person", act.getPerson(), findings);
        GeorgianNameRule.check("person", act.getPerson(), findings);
    }

    private void parents(Act act, Facts facts, Findings findings) {
        List<Parent> parents = act.getParents();
        for (int i = 0; i < parents.size(); i++) {
            parent("parent[" + (i + 1) + "]", parents.get(i), act.getActDate(), findings);
        }
    }

    private void parent(String path, Parent parent, LocalDate day, Findings findings) {
        roles.check(path + "/role", parent.getRole(), day, findings);
        countries.check(path + "/citizenship", parent.getCitizenship(), day, findings);
        String born = parent.getBirthDate();
        if (born == null) {
            return;
        }
        Optional<LocalDate> earliest = Births.earliest(born);
        if (earliest.isEmpty()) {
            findings.error(Layer.RULE, "DATE_IMPOSSIBLE", path + "/birthDate", born, null);
        } else if (earliest.get().isAfter(day.minusYears(YOUNGEST_PARENT))) {
            String latest = "≤ " + day.minusYears(YOUNGEST_PARENT);
            findings.warning(Layer.RULE, "RULE_PARENT_TOO_YOUNG", path + "/birthDate", born, latest);
        }
    }

    private void registration(Act act, Facts facts, Findings findings) {
        LocalDate day = act.getActDate();
        if (act.getRegistrationDate().isBefore(day)) {
            findings.error(
                    Layer.RULE,
                    "RULE_REGISTERED_BEFORE_ACT",
                    "registrationDate",
                    act.getRegistrationDate(),
                    "≥ " + day);
        }
    }

    /** What each kind of act needs; an unknown kind is reported already. */
    private void kind(Act act, Facts facts, Findings findings) {
        if (!(kinds.codes().map(act.getActType(), act.getActDate()) instanceof Mapping.Mapped mapped)) {
            return;
        }
        switch (mapped.code()) {
            case CivilActs.BIRTH -> birth(act, findings);
            case CivilActs.DEATH -> death(act, findings);
            case CivilActs.CHANGE_OF_NAME -> needed(act.getFormerName(), "RULE_FORMER_NAME_MISSING", act, findings);
            case CivilActs.ADDRESS -> needed(act.getResidence(), "RULE_RESIDENCE_MISSING", act, findings);
            default -> {}
        }
    }

    /** The child is born on the day of the act, as far as its birth date is known. */
    private static void birth(Act act, Findings findings) {
        LocalDate day = act.getActDate();
        Optional<LocalDate> earliest = Births.earliest(act.getPerson());
        Optional<LocalDate> latest = Births.latest(act.getPerson());
        if (earliest.isPresent() && (day.isBefore(earliest.get()) || day.isAfter(latest.orElseThrow()))) {
            findings.error(
                    Layer.RULE,
                    "RULE_BIRTH_OF_OTHER_DAY",
                    "actDate",
                    day,
                    act.getPerson().getPersonBirthDate());
        }
    }

    private static void death(Act act, Findings findings) {
        LocalDate day = act.getActDate();
        Optional<LocalDate> born = Births.earliest(act.getPerson());
        if (born.isPresent() && day.isBefore(born.get())) {
            findings.error(Layer.RULE, "RULE_DEATH_BEFORE_BIRTH", "actDate", day, "≥ " + born.get());
        }
    }

    /** What is missing has no place; its kind of act has. */
    private static void needed(@Nullable Object value, String code, Act act, Findings findings) {
        if (value == null) {
            findings.error(Layer.RULE, code, "actType", act.getActType(), null);
        }
    }
}
