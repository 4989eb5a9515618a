package migration.exchange.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import migration.exchange.security.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open a path; what is not named here is open to whoever is signed in.
 *
 * @param path pattern of paths
 * @param roles roles that may; none means everybody, signed in or not
 */
record Right(String path, List<Role> roles) {

    /** For programs, the first that matches counts. */
    static final List<Right> API = List.of(
            right("/api/feeds/*/*/submissions", Role.AGENCY, Role.STEWARD),
            right("/api/feeds/*/*/validation", Role.AGENCY, Role.STEWARD),
            right("/api/submissions/**", Role.AGENCY, Role.STEWARD),
            right("/api/feeds", Role.STEWARD, Role.OPERATOR),
            right("/api/accounts/**", Role.STEWARD, Role.OPERATOR),
            right("/api/quarantine/**", Role.STEWARD),
            right("/api/dead-letters", Role.STEWARD, Role.OPERATOR),
            right("/api/dead-letters/redeliveries", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/records", Role.STEWARD),
            right("/api/routes/*/*", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/routes/**", Role.STEWARD, Role.OPERATOR),
            right("/api/alarms/*/acknowledgement", Role.STEWARD),
            right("/api/alarms/**", Role.STEWARD, Role.OPERATOR),
            right("/api/jobs/**", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/replays", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/rebuilds", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/generations/**", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/api/erasures/**", Role.STEWARD_LEAD),
            right("/api/statistics/**", Role.ANALYST, Role.STEWARD),
            right("/actuator/health/**"),
            right("/actuator/**", Role.OPERATOR));

    /** For programs that try what they build. */
    static final List<Right> SANDBOX = List.of(right("/sandbox/**", Role.AGENCY));

    /** For people. */
    static final List<Right> PAGES = List.of(
            right("/"),
            right("/sign-in"),
            right("/error"),
            right("/schemas/**"),
            right("/rules/**"),
            right("/static/**"),
            right("/webjars/**"),
            right("/favicon.ico"),
            right("/exchange"),
            right("/exchange/validation"),
            right("/exchange/changes"),
            right("/exchange/changes.atom"),
            right("/conformance/*"),
            right("/exchange/sandbox/samples/**"),
            right("/exchange/settings/**", Role.AGENCY),
            right("/exchange/**", Role.AGENCY, Role.STEWARD),
            right("/console/keyboard"),
            right("/console/dead-letters", Role.STEWARD, Role.OPERATOR),
            right("/console/dead-letters/redeliveries", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/console/accounts", Role.STEWARD, Role.OPERATOR),
            right("/console/topology", Role.STEWARD, Role.OPERATOR),
            right("/console/routes/*/orders", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/console/routes/*", Role.STEWARD, Role.OPERATOR),
            right("/console/feeds/*/*/orders", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/console/feeds/**", Role.STEWARD, Role.OPERATOR, Role.AGENCY),
            right("/console/erasures/**", Role.STEWARD_LEAD),
            right("/console/jobs/**", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/console/keys", Role.STEWARD, Role.OPERATOR),
            right("/console/keys/**", Role.STEWARD_LEAD, Role.OPERATOR),
            right("/console/**", Role.STEWARD),
            right("/statistics/**", Role.ANALYST, Role.STEWARD));

    private static Right right(String path, Role... roles) {
        return new Right(path, List.of(roles));
    }

    /** Makes these rights the rules of a chain. */
    static void grant(
            List<Right> rights,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Right right : rights) {
            var rule = requests.requestMatchers(right.matcher());
            if (right.roles.isEmpty()) {
                rule.permitAll();
            } else {
                rule.hasAnyRole(right.roles.stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().authenticated();
    }

    /** The words of the roles that may open what was asked for. */
    static Optional<String> missing(List<Right> rights, HttpServletRequest request) {
        return rights.stream()
                .filter(right -> right.matcher().matches(request))
                .findFirst()
                .map(right -> right.roles.stream().map(Role::word).collect(Collectors.joining(", ")));
    }

    private RequestMatcher matcher() {
        return PathPatternRequestMatcher.pathPattern(path);
    }
}
