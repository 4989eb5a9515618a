package migration.exchange.security.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemDetails;
import migration.exchange.security.Clients;
import migration.exchange.security.KeyBook;
import migration.exchange.security.SecuritySettings;
import migration.exchange.security.SignInAttempts;
import migration.exchange.security.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The token service: an account or a key and its secret (HTTP basic) at {@code POST /oauth2/token} for a token of short life. */
@Configuration(proxyBeanMethods = false)
class TokenServer {

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, TokenClients clients, KeyBook keys, SignInAttempts attempts, ProblemDetails problems) {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks")
                .oauth2AuthorizationServer(server -> server.registeredClientRepository(clients)
                        .authorizationService(new ForgottenAuthorizations(keys::used)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(Headers::strict)
                .addFilterAfter(limit(attempts, problems), HeaderWriterFilter.class)
                .build();
    }

    private static AttemptLimit limit(SignInAttempts attempts, ProblemDetails problems) {
        return new AttemptLimit(
                "/oauth2/token",
                attempts,
                TokenServer::client,
                TokenServer::tried,
                (seconds, request, response) -> problems.write(Problem.tryLater(seconds), request, response));
    }

    private static AttemptLimit.Tried tried(HttpServletResponse response) {
        return switch (response.getStatus()) {
            case 200 -> AttemptLimit.Tried.RIGHT;
            case 401 -> AttemptLimit.Tried.WRONG;
            default -> AttemptLimit.Tried.NEITHER;
        };
    }

    /** The name in HTTP basic, where it is encoded as in a form; null when there is none to be read. */
    private static @Nullable String client(HttpServletRequest request) {
        try {
            UsernamePasswordAuthenticationToken basic = new BasicAuthenticationConverter().convert(request);
            return basic == null ? null : URLDecoder.decode(basic.getName(), StandardCharsets.UTF_8);
        } catch (AuthenticationException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Bean
    TokenClients tokenClients(Clients clients, SecuritySettings settings) {
        return new TokenClients(clients, settings.tokenLife());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(SigningKey key) throws JOSEException {
        RSAKey signing = new RSAKey.Builder(key.publicKey())
                .privateKey(key.privateKey())
                .keyIDFromThumbprint()
                .build();
        return new ImmutableJWKSet<>(new JWKSet(signing));
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKey key) {
        return NimbusJwtDecoder.withPublicKey(key.publicKey()).build();
    }
}
