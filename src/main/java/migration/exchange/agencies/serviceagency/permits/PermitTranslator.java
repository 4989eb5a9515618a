package migration.exchange.agencies.serviceagency.permits;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.serviceagency.permits.v1.Permit;
import migration.exchange.canonical.ResidencePermit;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Residence permits to the canonical model. Of several grounds of a refusal the first is kept. */
@Component
final class PermitTranslator implements Translator<Permit> {

    private static final String PENDING = "APPLIED";

    private final CodeMap types;
    private final CodeMap stages;
    private final CodeMap decisions;
    private final CodeMap grounds;
    private final PersonDescriptions persons;

    PermitTranslator(CodeLists lists) {
        types = lists.of(Permits.AGENCY, "permit-types");
        stages = lists.of(Permits.AGENCY, "stages");
        decisions = lists.of(Permits.AGENCY, "decisions");
        grounds = lists.of(Permits.AGENCY, "permit-grounds");
        persons = new PersonDescriptions(lists, Permits.AGENCY);
    }

    @Override
    public ContractId contract() {
        return Permits.CONTRACT;
    }

    @Override
    public ResidencePermit translate(Permit permit) {
        LocalDate day = Permits.applied(permit);
        return new ResidencePermit(
                persons.describe(permit.getApplicant(), permit.getTravelDocument(), day),
                types.translate(permit.getPermitType(), day),
                reason(permit, day),
                status(permit, day),
                stages.translate(permit.getStage(), day),
                day,
                permit.getDecisionDate(),
                permit.getValidFrom(),
                permit.getValidTo(),
                ground(permit),
                permit.getEndedOn());
    }

    /** Regulation (EC) 862/2007 counts permits by reason; the list of types says which. */
    private String reason(Permit permit, LocalDate day) {
        return types.line(permit.getPermitType(), day)
                .flatMap(type -> type.column("stat_reason"))
                .orElseThrow();
    }

    private String status(Permit permit, LocalDate day) {
        String decision = permit.getDecision();
        return decision == null ? PENDING : decisions.translate(decision, day);
    }

    private @Nullable String ground(Permit permit) {
        List<String> articles = permit.getRefusalArticles();
        return articles.isEmpty() ? null : grounds.translate(articles.get(0), Permits.decided(permit));
    }
}
