package migration.exchange.security.web;

import java.util.List;
import migration.exchange.portal.web.ProblemDetails;
import migration.exchange.security.Clients;
import migration.exchange.security.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;

/** Builds ways in for programs: a bearer token at each request, no cookie, no session, hence nothing to forge. */
@Component
class BearerChains {

    private final Clients clients;
    private final ProblemDetails problems;

    BearerChains(Clients clients, ProblemDetails problems) {
        this.clients = clients;
        this.problems = problems;
    }

    /** The way in for the keys of one environment. */
    SecurityFilterChain open(HttpSecurity http, Environment environment, List<Right> rights, String... paths) {
        Refusals refusals = new Refusals(problems, rights);
        return http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> Right.grant(rights, requests))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(new TokenHolder(clients::find, environment)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(Headers::strict)
                .build();
    }
}
