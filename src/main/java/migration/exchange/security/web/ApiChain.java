package migration.exchange.security.web;

import migration.exchange.security.Environment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The ways in for programs: to the exchange itself, and to the sandbox. */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, BearerChains chains) {
        return chains.open(http, Environment.LIVE, Right.API, "/api/**", "/actuator/**");
    }

    @Bean
    @Order(3)
    SecurityFilterChain trials(HttpSecurity http, BearerChains chains) {
        return chains.open(http, Environment.SANDBOX, Right.SANDBOX, "/sandbox/**");
    }
}
