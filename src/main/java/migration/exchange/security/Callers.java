package migration.exchange.security;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks: the authenticated account or key of this request, as it is in the books now. */
@Component
public class Callers {

    private final Clients clients;

    public Callers(Clients clients) {
        this.clients = clients;
    }

    /** Empty when nobody is signed in. */
    public Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return clients.find(authentication.getName()).map(Client::caller);
    }
}
