package migration.exchange.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import migration.exchange.security.SignInAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The way in for people: a sign-in page, a session that is renewed at sign-in, a token in every form. */
@Configuration(proxyBeanMethods = false)
class PageChain {

    private static final String WRONG = "/sign-in?wrong";

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, SignInAccounts accounts, SignInAttempts attempts) {
        return http.authorizeHttpRequests(requests -> Right.grant(Right.PAGES, requests))
                .userDetailsService(accounts)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("account")
                        .passwordParameter("secret")
                        .failureUrl(WRONG)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signedOut"))
                .headers(Headers::strict)
                .addFilterAfter(limit(attempts), HeaderWriterFilter.class)
                .build();
    }

    private static AttemptLimit limit(SignInAttempts attempts) {
        return new AttemptLimit(
                "/sign-in",
                attempts,
                PageChain::account,
                PageChain::tried,
                (seconds, request, response) ->
                        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), String.valueOf(seconds)));
    }

    /** As the sign-in reads it: without blanks around it. */
    private static @Nullable String account(HttpServletRequest request) {
        String account = request.getParameter("account");
        return account == null ? null : account.trim();
    }

    /** Both ways lead to another page; the one after a wrong secret says so. */
    private static AttemptLimit.Tried tried(HttpServletResponse response) {
        String next = response.getHeader(HttpHeaders.LOCATION);
        if (next == null) {
            return AttemptLimit.Tried.NEITHER;
        }
        return next.endsWith(WRONG) ? AttemptLimit.Tried.WRONG : AttemptLimit.Tried.RIGHT;
    }
}
