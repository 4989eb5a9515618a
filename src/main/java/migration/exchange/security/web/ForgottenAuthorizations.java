package migration.exchange.security.web;

import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Keeps nothing: tokens carry their own signature and end by themselves, so memory does not grow with their number. */
class ForgottenAuthorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenAuthorizations.class);

    private final Consumer<String> used;

    /** @param used is told the client id for each token */
    ForgottenAuthorizations(Consumer<String> used) {
        this.used = used;
    }

    /** Nothing to look up later: no introspection, no refresh; a revoked key is refused wherever its token comes. */
    @Override
    public void save(OAuth2Authorization authorization) {
        try {
            used.accept(authorization.getRegisteredClientId());
        } catch (UncheckedIOException unwritable) {
            LOG.warn("a token was given, and the day is not noted: {}", unwritable.toString());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        // nothing is kept
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return null;
    }
}
