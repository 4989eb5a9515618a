package migration.exchange.security.web;

import java.util.Optional;
import java.util.function.Function;
import migration.exchange.security.Client;
import migration.exchange.security.Environment;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who a token stands for at the doors of one environment. A token says only who it is: whether that client is still good,
 * and what it may, is asked at every request.
 */
class TokenHolder implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Function<String, Optional<Client>> clients;
    private final Environment environment;

    /** @param clients finds who is good now, by client id */
    TokenHolder(Function<String, Optional<Client>> clients, Environment environment) {
        this.clients = clients;
        this.environment = environment;
    }

    /** The token is good, but elsewhere. */
    static class Elsewhere extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final Environment wanted;

        Elsewhere(Environment wanted) {
            super("a token of another environment");
            this.wanted = wanted;
        }

        /** Whose keys open here. */
        Environment wanted() {
            return wanted;
        }
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Client client = find(token);
        if (client.environment() != environment) {
            throw new Elsewhere(environment);
        }
        return new JwtAuthenticationToken(token, Authorities.of(client.caller().role()), client.id());
    }

    private Client find(Jwt token) {
        String id = token.getSubject();
        if (id == null) {
            throw new InvalidBearerTokenException("the token names nobody");
        }
        return clients.apply(id)
                .orElseThrow(() -> new InvalidBearerTokenException("the key is revoked, or the account is gone"));
    }
}
