package migration.exchange.agencies.borderpolice.crossings;

import java.time.LocalDate;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.GeorgianKeyboard;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Crossings to the canonical model. */
@Component
final class CrossingTranslator implements Translator<Crossing> {

    private final CodeMap directions;
    private final CodeMap checkpoints;
    private final CodeMap modes;
    private final CodeMap purposes;
    private final PersonDescriptions persons;

    CrossingTranslator(CodeLists lists) {
        directions = lists.of(Crossings.AGENCY, "directions");
        checkpoints = lists.of(Crossings.AGENCY, "checkpoints");
        modes = lists.of(Crossings.AGENCY, "modes");
        purposes = lists.of(Crossings.AGENCY, "purposes");
        // until 2014 Georgian names were typed without a Georgian font
        persons = new PersonDescriptions(lists, Crossings.AGENCY, GeorgianKeyboard::mend);
    }

    @Override
    public ContractId contract() {
        return Crossings.CONTRACT;
    }

    @Override
    public BorderCrossing translate(Crossing crossing) {
        LocalDate day = Crossings.day(crossing);
        String purpose = crossing.getPurpose();
        return new BorderCrossing(
                persons.describe(crossing.getPerson(), crossing.getTravelDocument(), day),
                directions.translate(crossing.getDirection(), day),
                crossing.getTimestamp(),
                checkpoints.translate(crossing.getCheckpoint(), day),
                modes.translate(crossing.getTravelMode(), day),
                purpose == null ? null : purposes.translate(purpose, day),
                crossing.getVisaNumber(),
                crossing.getPermitNumber(),
                conveyance(crossing),
                Boolean.TRUE.equals(crossing.isFallBack()));
    }

    /** As it is printed on a ticket: the carrier and, at once, the number. */
    private static @Nullable String conveyance(Crossing crossing) {
        String carrier = crossing.getCarrier();
        String number = crossing.getConveyanceNumber();
        return carrier == null || number == null ? number : carrier + number;
    }
}
