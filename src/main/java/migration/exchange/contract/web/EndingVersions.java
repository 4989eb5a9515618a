package migration.exchange.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.Lifecycle.Phase;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.CountryTime;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page of the exchange which versions of the caller's contracts end soon. */
@ControllerAdvice(annotations = Controller.class)
class EndingVersions {

    private static final Pattern EXCHANGE = Pattern.compile("(/en)?/exchange(/.*)?");

    private final MigrationContext contracts;
    private final Callers callers;
    private final Clock clock;

    EndingVersions(MigrationContext contracts, Callers callers, Clock clock) {
        this.contracts = contracts;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A version whose end is near.
     *
     * @param version the version
     * @param lastDay last day on which it is taken
     * @param days days left after today
     * @param successor the version that follows
     */
    record Ending(ContractId version, LocalDate lastDay, long days, ContractId successor) {}

    @ModelAttribute("endings")
    List<Ending> of(HttpServletRequest request) {
        return EXCHANGE.matcher(request.getRequestURI()).matches()
                ? callers.current().map(caller -> of(caller, clock.instant())).orElse(List.of())
                : List.of();
    }

    /** The versions that concern a caller and end soon. */
    List<Ending> of(Caller caller, Instant now) {
        return contracts.contracts().stream()
                .filter(contract -> caller.maySee(contract.id().feed()))
                .flatMap(contract -> ending(contract, now).stream())
                .toList();
    }

    private static Optional<Ending> ending(Contract contract, Instant now) {
        Lifecycle lifecycle = contract.lifecycle();
        ContractId id = contract.id();
        return Optional.ofNullable(lifecycle.endKnown(now))
                .filter(end -> lifecycle.at(now) == Phase.ENDING)
                .map(end -> new Ending(
                        id,
                        end.lastDay(),
                        ChronoUnit.DAYS.between(CountryTime.day(now), end.lastDay()),
                        new ContractId(id.feed(), end.successor())));
    }
}
