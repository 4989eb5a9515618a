package migration.exchange.security.web;

import java.time.Duration;
import migration.exchange.security.Account;
import migration.exchange.security.AccountBook;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Every account is a client of the token service, by its name. */
class AccountClients implements RegisteredClientRepository {

    private final AccountBook accounts;
    private final TokenSettings settings;

    AccountClients(AccountBook accounts, Duration tokenLife) {
        this.accounts = accounts;
        this.settings = TokenSettings.builder().accessTokenTimeToLive(tokenLife).build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("accounts are not changed over the wire");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        return accounts.find(name).map(this::client).orElse(null);
    }

    private RegisteredClient client(Account account) {
        return RegisteredClient.withId(account.name())
                .clientId(account.name())
                .clientSecret(account.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(settings)
                .build();
    }
}
