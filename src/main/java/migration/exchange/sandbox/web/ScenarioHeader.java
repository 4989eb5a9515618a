package migration.exchange.sandbox.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.sandbox.Scenario;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The scenario that the request at hand names; one that nobody knows is a problem that names those that there are. */
final class ScenarioHeader implements Supplier<Optional<Scenario>> {

    private static final String KNOWN =
            Arrays.stream(Scenario.values()).map(Scenario::name).collect(Collectors.joining(", "));

    @Override
    public Optional<Scenario> get() {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Optional.ofNullable(request.getRequest().getHeader(Scenario.HEADER))
                .map(ScenarioHeader::scenario);
    }

    private static Scenario scenario(String name) {
        return Scenario.named(name.strip())
                .orElseThrow(() ->
                        new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "SANDBOX_SCENARIO_UNKNOWN", KNOWN)));
    }
}
