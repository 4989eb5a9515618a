package migration.exchange.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemDetails;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What programs are told when they may not: which right is missing, in problem details. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemDetails problems;
    private final List<Right> rights;

    /** @param rights those of the chain that refuses */
    Refusals(ProblemDetails problems, List<Right> rights) {
        this.problems = problems;
        this.rights = rights;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TokenHolder.Elsewhere elsewhere) {
            problems.write(Problem.otherKey(elsewhere.wanted().prefix()), request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(Problem.notSignedIn(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        String right = Right.missing(rights, request).orElse("");
        problems.write(Problem.denied(right), request, response);
    }
}
