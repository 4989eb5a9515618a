package migration.exchange.agencies.borderpolice.refusals;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.agencies.borderpolice.refusals.v1.Refusal;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.GeorgianKeyboard;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.springframework.stereotype.Component;

/** Refusals of entry to the canonical model. */
@Component
final class RefusalTranslator implements Translator<Refusal> {

    private final CodeMap checkpoints;
    private final CodeMap grounds;
    private final PersonDescriptions persons;

    RefusalTranslator(CodeLists lists) {
        checkpoints = lists.of(Refusals.AGENCY, "checkpoints");
        grounds = lists.of(Refusals.AGENCY, "entry-grounds");
        // until 2014 Georgian names were typed without a Georgian font
        persons = new PersonDescriptions(lists, Refusals.AGENCY, GeorgianKeyboard::mend);
    }

    @Override
    public ContractId contract() {
        return Refusals.CONTRACT;
    }

    @Override
    public EntryRefusal translate(Refusal refusal) {
        LocalDate day = Refusals.day(refusal);
        List<String> codes = refusal.getGrounds().stream()
                .map(ground -> grounds.translate(ground, day))
                .toList();
        return new EntryRefusal(
                persons.describe(refusal.getPerson(), refusal.getTravelDocument(), day),
                refusal.getTimestamp(),
                checkpoints.translate(refusal.getPortOfEntry(), day),
                codes);
    }
}
