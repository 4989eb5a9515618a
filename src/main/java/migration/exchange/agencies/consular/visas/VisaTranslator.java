package migration.exchange.agencies.consular.visas;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import migration.exchange.agencies.consular.visas.v1.Visa;
import migration.exchange.canonical.VisaCase;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visas to the canonical model. Of several grounds of a refusal the first is kept. */
@Component
final class VisaTranslator implements Translator<Visa> {

    private final CodeMap categories;
    private final CodeMap posts;
    private final CodeMap decisions;
    private final CodeMap entries;
    private final CodeMap grounds;
    private final PersonDescriptions persons;

    VisaTranslator(CodeLists lists) {
        categories = lists.of(Visas.AGENCY, "visa-categories");
        posts = lists.of(Visas.AGENCY, "posts");
        decisions = lists.of(Visas.AGENCY, "decisions");
        entries = lists.of(Visas.AGENCY, "entries");
        grounds = lists.of(Visas.AGENCY, "entry-grounds");
        persons = new PersonDescriptions(lists, Visas.AGENCY);
    }

    @Override
    public ContractId contract() {
        return Visas.CONTRACT;
    }

    @Override
    public VisaCase translate(Visa visa) {
        LocalDate day = Visas.applied(visa);
        OffsetDateTime decided = visa.getDecisionTime();
        String times = visa.getEntries();
        return new VisaCase(
                persons.describe(visa.getApplicant(), visa.getTravelDocument(), day),
                categories.translate(visa.getCategory(), day),
                posts.translate(visa.getPost(), day),
                decisions.translate(visa.getDecision(), day),
                times == null ? null : entries.translate(times, day),
                visa.getStayDays(),
                day,
                decided == null ? null : decided.toLocalDate(),
                visa.getValidFrom(),
                visa.getValidTo(),
                visa.getVisaNumber(),
                ground(visa));
    }

    private @Nullable String ground(Visa visa) {
        List<String> stated = visa.getRefusalGrounds();
        return stated.isEmpty() ? null : grounds.translate(stated.get(0), Visas.decided(visa));
    }
}
