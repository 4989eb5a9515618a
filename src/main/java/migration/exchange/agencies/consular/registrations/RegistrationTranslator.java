package migration.exchange.agencies.consular.registrations;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import migration.exchange.agencies.consular.registrations.v1.Deregistration;
import migration.exchange.agencies.consular.registrations.v1.Registration;
import migration.exchange.canonical.ConsularRegistration;
import migration.exchange.envelope.ContractId;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.CodeMap;
import migration.exchange.normalization.PersonDescriptions;
import migration.exchange.normalization.PersonalNumber;
import migration.exchange.normalization.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consular registrations to the canonical model. */
@Component
final class RegistrationTranslator implements Translator<Registration> {

    private static final String REGISTERED = "REGISTERED";
    private static final String ENDED = "ENDED";

    private final CodeMap countries;
    private final CodeMap purposes;
    private final CodeMap reasons;
    private final PersonDescriptions persons;

    RegistrationTranslator(CodeLists lists) {
        countries = lists.of(Registrations.AGENCY, "countries");
        purposes = lists.of(Registrations.AGENCY, "purposes");
        reasons = lists.of(Registrations.AGENCY, "deregistration-reasons");
        persons = new PersonDescriptions(
                lists, Registrations.AGENCY, UnaryOperator.identity(), PersonalNumber::withoutBlanks);
    }

    @Override
    public ContractId contract() {
        return Registrations.CONTRACT;
    }

    @Override
    public ConsularRegistration translate(Registration registration) {
        LocalDate day = Registrations.day(registration);
        Deregistration end = registration.getDeregistration();
        return new ConsularRegistration(
                persons.describe(registration.getCitizen(), null, day),
                countries.translate(registration.getHostCountry(), day),
                registration.getHostCity(),
                purposes.translate(registration.getPurpose(), day),
                registration.getFamilyMemberQuantity(),
                end == null ? REGISTERED : ENDED,
                day,
                registration.getChangeDate(),
                end == null ? null : end.getDeregistrationDate(),
                reason(end));
    }

    private @Nullable String reason(@Nullable Deregistration end) {
        return end == null ? null : reasons.translate(end.getDeregistrationReason(), end.getDeregistrationDate());
    }
}
