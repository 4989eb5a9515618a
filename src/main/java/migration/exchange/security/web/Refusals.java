package migration.exchange.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemDetails;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What programs are told when they may not: which right is missing, in problem details. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemDetails problems;

    Refusals(ProblemDetails problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(Problem.notSignedIn(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        String right = Right.missing(Right.API, request).orElse("");
        problems.write(Problem.denied(right), request, response);
    }
}
