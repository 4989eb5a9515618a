package migration.exchange.security.web;

import java.util.Collection;
import java.util.List;
import migration.exchange.security.Account;
import migration.exchange.security.AccountBook;
import migration.exchange.security.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Rights come from the book of accounts at every request: a token or session says only who it is. */
@Component
class AccountAuthorities implements UserDetailsService, Converter<Jwt, Collection<GrantedAuthority>> {

    private final AccountBook accounts;

    AccountAuthorities(AccountBook accounts) {
        this.accounts = accounts;
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        String name = token.getSubject();
        return name == null
                ? List.of()
                : accounts.find(name).map(AccountAuthorities::of).orElse(List.of());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return new User(account.name(), account.secretHash(), of(account));
    }

    private static Collection<GrantedAuthority> of(Account account) {
        List<Role> roles = account.role() == Role.STEWARD_LEAD
                ? List.of(Role.STEWARD_LEAD, Role.STEWARD)
                : List.of(account.role());
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
