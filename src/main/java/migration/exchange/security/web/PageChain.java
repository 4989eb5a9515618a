package migration.exchange.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The way in for people: a sign-in page, a session that is renewed at sign-in, a token in every form. */
@Configuration(proxyBeanMethods = false)
class PageChain {

    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, AccountAuthorities accounts) {
        return http.authorizeHttpRequests(requests -> Right.grant(Right.PAGES, requests))
                .userDetailsService(accounts)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("account")
                        .passwordParameter("secret")
                        .failureUrl("/sign-in?wrong")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/?signedOut"))
                .headers(Headers::strict)
                .build();
    }
}
