package migration.exchange.security.web;

import migration.exchange.security.Account;
import migration.exchange.security.AccountBook;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who may sign in to the pages: accounts. Keys are for programs only. */
@Component
class SignInAccounts implements UserDetailsService {

    private final AccountBook accounts;

    SignInAccounts(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return new User(account.name(), account.secretHash(), Authorities.of(account.role()));
    }
}
