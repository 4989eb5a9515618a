package migration.exchange.security.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import migration.exchange.security.AccountBook;
import migration.exchange.security.SecuritySettings;
import migration.exchange.security.TokenKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;

/** The token service: an account and its secret (HTTP basic) at {@code POST /oauth2/token} for a token of short life. */
@Configuration(proxyBeanMethods = false)
class TokenServer {

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(HttpSecurity http, AccountClients clients) {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(server ->
                        server.registeredClientRepository(clients).authorizationService(new ForgottenAuthorizations()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(Headers::strict)
                .build();
    }

    @Bean
    AccountClients accountClients(AccountBook accounts, SecuritySettings settings) {
        return new AccountClients(accounts, settings.tokenLife());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(TokenKey key) throws JOSEException {
        RSAKey signing = new RSAKey.Builder(key.publicKey())
                .privateKey(key.privateKey())
                .keyIDFromThumbprint()
                .build();
        return new ImmutableJWKSet<>(new JWKSet(signing));
    }

    @Bean
    JwtDecoder jwtDecoder(TokenKey key) {
        return NimbusJwtDecoder.withPublicKey(key.publicKey()).build();
    }
}
