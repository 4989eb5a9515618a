package migration.exchange.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import migration.exchange.security.SignInAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before a place where secrets are tried: counts the wrong ones, and turns away an account that is closed. */
final class AttemptLimit extends OncePerRequestFilter {

    private final RequestMatcher place;
    private final SignInAttempts attempts;
    private final Function<HttpServletRequest, @Nullable String> account;
    private final Outcome outcome;
    private final Closed closed;

    /** What an answer says of the secret. */
    enum Tried {
        RIGHT,
        WRONG,
        NEITHER
    }

    /** Reads from an answer what became of the secret. */
    @FunctionalInterface
    interface Outcome {
        Tried of(HttpServletResponse response);
    }

    /** Tells whoever tries that the account is closed for some seconds. */
    @FunctionalInterface
    interface Closed {
        void answer(long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    AttemptLimit(
            String path,
            SignInAttempts attempts,
            Function<HttpServletRequest, @Nullable String> account,
            Outcome outcome,
            Closed closed) {
        this.place = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
        this.attempts = attempts;
        this.account = account;
        this.outcome = outcome;
        this.closed = closed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !place.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = account.apply(request);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = attempts.closedFor(name);
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            closed.answer(seconds, request, response);
            return;
        }
        chain.doFilter(request, response);
        count(name, outcome.of(response));
    }

    private void count(String name, Tried tried) {
        if (tried == Tried.WRONG) {
            attempts.failed(name);
        } else if (tried == Tried.RIGHT) {
            attempts.succeeded(name);
        }
    }
}
