package migration.exchange.security.web;

import java.time.Duration;
import migration.exchange.security.Client;
import migration.exchange.security.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Every account is a client of the token service by its name, every key by its id. */
class TokenClients implements RegisteredClientRepository {

    private final Clients clients;
    private final TokenSettings settings;

    TokenClients(Clients clients, Duration tokenLife) {
        this.clients = clients;
        this.settings = TokenSettings.builder().accessTokenTimeToLive(tokenLife).build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are not changed over the wire");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.find(id).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(settings)
                .build();
    }
}
