package migration.exchange.agencies.serviceagency.civilregistry;

import java.time.LocalDate;
import java.util.Optional;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Act;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Parent;
import migration.exchange.agencies.serviceagency.civilregistry.v1.Residence;
import migration.exchange.canonical.CivilAct;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts of civil status to the canonical model. */
@Component
final class CivilRegistryTranslator implements Translator<Act> {

    private static final String MOTHER = "MOTHER";

    private final CodeMap kinds;
    private final CodeMap roles;
    private final CodeMap regions;
    private final CodeMap countries;
    private final PersonDescriptions persons;

    CivilRegistryTranslator(CodeLists lists) {
        kinds = lists.of(CivilActs.AGENCY, CivilActs.KINDS);
        roles = lists.of(CivilActs.AGENCY, CivilActs.PARENTS);
        regions = lists.of(CivilActs.AGENCY, "regions");
        countries = lists.of(CivilActs.AGENCY, "countries");
        persons = new PersonDescriptions(lists, CivilActs.AGENCY);
    }

    @Override
    public ContractId contract() {
        return CivilActs.CONTRACT;
    }

    @Override
    public CivilAct translate(Act act) {
        LocalDate day = act.getActDate();
        return new CivilAct(
                person(act, day),
                kinds.translate(act.getActType(), day),
                day,
                act.getRegistrationDate(),
                country(act.getActCountry(), day),
                region(act.getResidence(), day),
                motherCitizenship(act, day));
    }

    private PersonDescription person(Act act, LocalDate day) {
        return persons.describe(act.getPerson(), null, day).formerly(PersonDescriptions.name(act.getFormerName()));
    }

    private @Nullable String country(@Nullable String code, LocalDate day) {
        return code == null ? null : countries.translate(code, day);
    }

    private @Nullable String region(@Nullable Residence residence, LocalDate day) {
        return residence == null || residence.getRegion() == null
                ? null
                : regions.translate(residence.getRegion(), day);
    }

    private @Nullable String motherCitizenship(Act act, LocalDate day) {
        Optional<Parent> mother = act.getParents().stream()
                .filter(parent -> roles.translate(parent.getRole(), day).equals(MOTHER))
                .findFirst();
        return mother.map(Parent::getCitizenship)
                .map(code -> countries.translate(code, day))
                .orElse(null);
    }
}
