package migration.exchange.agencies.serviceagency.citizenship;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.serviceagency.citizenship.v1.Citizenship;
import migration.exchange.canonical.CitizenshipCase;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases of citizenship to the canonical model. */
@Component
final class CitizenshipTranslator implements Translator<Citizenship> {

    private static final String PENDING = "APPLIED";

    private final CodeMap grounds;
    private final CodeMap decisions;
    private final CodeMap countries;
    private final PersonDescriptions persons;

    CitizenshipTranslator(CodeLists lists) {
        grounds = lists.of(Citizenships.AGENCY, Citizenships.GROUNDS);
        decisions = lists.of(Citizenships.AGENCY, Citizenships.DECISIONS);
        countries = lists.of(Citizenships.AGENCY, "countries");
        persons = new PersonDescriptions(lists, Citizenships.AGENCY);
    }

    @Override
    public ContractId contract() {
        return Citizenships.CONTRACT;
    }

    @Override
    public CitizenshipCase translate(Citizenship citizenship) {
        LocalDate day = Citizenships.applied(citizenship);
        return new CitizenshipCase(
                persons.describe(citizenship.getApplicant(), citizenship.getTravelDocument(), day),
                act(citizenship, day),
                grounds.translate(citizenship.getGround(), day),
                status(citizenship, day),
                day,
                citizenship.getDecisionDate(),
                former(citizenship, day),
                country(citizenship.getNewCitizenship(), day),
                citizenship.getOathDate(),
                citizenship.getLossDate());
    }

    /** The list of grounds says which are of acquisition and which of loss. */
    private String act(Citizenship citizenship, LocalDate day) {
        return grounds.line(citizenship.getGround(), day)
                .flatMap(ground -> ground.column(Citizenships.ACT))
                .orElseThrow();
    }

    private String status(Citizenship citizenship, LocalDate day) {
        String decision = citizenship.getDecision();
        return decision == null ? PENDING : decisions.translate(decision, day);
    }

    private List<String> former(Citizenship citizenship, LocalDate day) {
        return citizenship.getFormerCitizenships().stream()
                .map(country -> countries.translate(country, day))
                .toList();
    }

    private @Nullable String country(@Nullable String code, LocalDate day) {
        return code == null ? null : countries.translate(code, day);
    }
}
