package migration.exchange.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All accounts. */
public class AccountBook {

    private final Map<String, Account> accounts;

    public AccountBook(Collection<Account> accounts) {
        this.accounts = accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    public Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }
}
