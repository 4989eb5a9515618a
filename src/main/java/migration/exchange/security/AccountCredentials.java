package migration.exchange.security;

import migration.exchange.embedded.AgencyCredentials;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The broker's question, answered from the accounts: only agencies send over the broker. */
@Component
class AccountCredentials implements AgencyCredentials {

    private final AccountBook accounts;
    private final PasswordEncoder encoder;

    AccountCredentials(AccountBook accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    public boolean matches(String account, String secret) {
        return accounts.find(account)
                .filter(found -> found.role() == Role.AGENCY)
                .filter(found -> encoder.matches(secret, found.secretHash()))
                .isPresent();
    }
}
