package migration.exchange.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.sandbox.Scenario;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns away at the doors of the exchange what names a scenario. */
final class NoScenario implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getHeader(Scenario.HEADER) != null) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "SANDBOX_SCENARIO_LIVE"));
        }
        return true;
    }
}
