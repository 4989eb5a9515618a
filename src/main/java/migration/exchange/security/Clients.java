package migration.exchange.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** All who may ask for a token, as they are now: a key that was revoked a moment ago is not among them. */
@Component
public class Clients {

    private final AccountBook accounts;
    private final KeyBook keys;

    Clients(AccountBook accounts, KeyBook keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    public Optional<Client> find(String id) {
        return accounts.find(id).map(Client::of).or(() -> keys.good(id).map(Client::of));
    }
}
