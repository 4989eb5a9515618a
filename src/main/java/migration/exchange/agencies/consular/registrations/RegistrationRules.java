package migration.exchange.agencies.consular.registrations;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.consular.registrations.v1.Deregistration;
import migration.exchange.agencies.consular.registrations.v1.Registration;
import migration.exchange.contract.frame.v1.Person;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.Mapping;
import migration.exchange.normalization.PersonalNumber;
import migration.exchange.quality.Layer;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import migration.exchange.validation.rules.CodeRule;
import migration.exchange.validation.rules.CountryRule;
import migration.exchange.validation.rules.Findings;
import migration.exchange.validation.rules.GeorgianNameRule;
import migration.exchange.validation.rules.PersonRule;
import migration.exchange.validation.rules.PersonalNumberRule;
import migration.exchange.validation.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of consular registrations: codes, the citizen, where the citizen stays, the order of the dates. */
@Component
final class RegistrationRules implements RuleBook<Registration> {

    private static final String CITIZEN = "citizen";

    private final CodeMap countries;
    private final CountryRule hosts;
    private final CodeRule purposes;
    private final CodeRule reasons;
    private final PersonRule persons;
    private final RuleSet<Registration> rules =
            new RuleSet<>(this::codes, this::citizen, this::citizenship, this::host, this::address, this::dates);

    RegistrationRules(CodeLists lists) {
        countries = lists.of(Registrations.AGENCY, "countries");
        hosts = new CountryRule(countries);
        purposes = new CodeRule(lists.of(Registrations.AGENCY, "purposes"), "CODE_UNKNOWN_PURPOSE");
        reasons = new CodeRule(lists.of(Registrations.AGENCY, "deregistration-reasons"), "CODE_UNKNOWN_DEREGISTRATION");
        persons = new PersonRule(lists, Registrations.AGENCY);
    }

    @Override
    public ContractId contract() {
        return Registrations.CONTRACT;
    }

    @Override
    public List<Finding> judge(Registration registration, Facts facts) {
        return rules.judge(registration, facts);
    }

    private void codes(Registration registration, Facts facts, Findings findings) {
        LocalDate day = Registrations.day(registration);
        hosts.check("hostCountry", registration.getHostCountry(), day, findings);
        purposes.check("purpose", registration.getPurpose(), day, findings);
        Deregistration end = registration.getDeregistration();
        if (end != null) {
            String path = "deregistration/deregistrationReason";
            reasons.check(path, end.getDeregistrationReason(), end.getDeregistrationDate(), findings);
        }
    }

    private void citizen(Registration registration, Facts facts, Findings findings) {
        Person citizen = registration.getCitizen();
        persons.check(CITIZEN, citizen, Registrations.day(registration), findings);
        PersonalNumberRule.check(CITIZEN, citizen, PersonalNumber::withoutBlanks, findings);
        GeorgianNameRule.check(CITIZEN, citizen, findings);
    }

    /** Consulates keep the register of citizens of Georgia; one of several citizenships is enough. */
    private void citizenship(Registration registration, Facts facts, Findings findings) {
        List<String> citizenships = registration.getCitizen().getPersonCitizenships();
        LocalDate day = Registrations.day(registration);
        if (!citizenships.isEmpty() && citizenships.stream().noneMatch(code -> isGeorgia(code, day))) {
            String path = PersonRule.citizenship(CITIZEN, 0);
            findings.error(Layer.RULE, "RULE_NOT_A_CITIZEN", path, citizenships.get(0), null);
        }
    }

    private void host(Registration registration, Facts facts, Findings findings) {
        String host = registration.getHostCountry();
        if (isGeorgia(host, Registrations.day(registration))) {
            findings.error(Layer.RULE, "RULE_HOST_IS_GEORGIA", "hostCountry", host, null);
        }
    }

    private boolean isGeorgia(String country, LocalDate day) {
        return countries.map(country, day).equals(new Mapping.Mapped("GEO"));
    }

    private void address(Registration registration, Facts facts, Findings findings) {
        String address = registration.getAddress();
        if (address == null || address.isBlank()) {
            findings.warning(Layer.RULE, "RULE_ADDRESS_EMPTY", "address", address, null);
        }
    }

    private void dates(Registration registration, Facts facts, Findings findings) {
        LocalDate from = Registrations.day(registration);
        order("changeDate", registration.getChangeDate(), from, findings);
        Deregistration end = registration.getDeregistration();
        if (end != null) {
            order("deregistration/deregistrationDate", end.getDeregistrationDate(), from, findings);
        }
    }

    private static void order(String path, @Nullable LocalDate day, LocalDate from, Findings findings) {
        if (day != null && day.isBefore(from)) {
            findings.error(Layer.RULE, "RULE_BEFORE_REGISTRATION", path, day, "≥ " + from);
        }
    }
}
