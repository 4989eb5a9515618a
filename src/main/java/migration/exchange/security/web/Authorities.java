package migration.exchange.security.web;

import java.util.Collection;
import java.util.List;
import migration.exchange.security.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles in the words of the chains. */
final class Authorities {

    private Authorities() {}

    /** A lead may whatever a steward may. */
    static Collection<GrantedAuthority> of(Role role) {
        List<Role> roles = role == Role.STEWARD_LEAD ? List.of(Role.STEWARD_LEAD, Role.STEWARD) : List.of(role);
        return roles.stream()
                .<GrantedAuthority>map(one -> new SimpleGrantedAuthority("ROLE_" + one.name()))
                .toList();
    }
}
