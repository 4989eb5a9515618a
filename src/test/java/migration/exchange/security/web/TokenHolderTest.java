package migration.exchange.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import migration.exchange.security.Caller;
import migration.exchange.security.Client;
import migration.exchange.security.Environment;
import migration.exchange.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Whom a token stands for at the doors of each environment. */
class TokenHolderTest {

    private final Map<String, Client> known = Map.of(
            "consular", client("consular", Environment.LIVE),
            "live_a", client("live_a", Environment.LIVE),
            "test_a", client("test_a", Environment.SANDBOX));
    private final TokenHolder live = holder(Environment.LIVE);
    private final TokenHolder sandbox = holder(Environment.SANDBOX);

    @Test
    void eachEnvironmentTakesItsOwnKeys() {
        assertThat(live.convert(token("live_a")).getName()).isEqualTo("live_a");
        assertThat(live.convert(token("consular")).getName()).isEqualTo("consular");
        assertThat(sandbox.convert(token("test_a")).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_AGENCY");
    }

    @Test
    void eachEnvironmentRefusesTheOthers() {
        assertThatThrownBy(() -> live.convert(token("test_a")))
                .isInstanceOfSatisfying(
                        TokenHolder.Elsewhere.class,
                        refused -> assertThat(refused.wanted()).isEqualTo(Environment.LIVE));
        for (String other : new String[] {"live_a", "consular"}) {
            assertThatThrownBy(() -> sandbox.convert(token(other)))
                    .isInstanceOfSatisfying(
                            TokenHolder.Elsewhere.class,
                            refused -> assertThat(refused.wanted()).isEqualTo(Environment.SANDBOX));
        }
    }

    @Test
    void whoIsGoneIsRefused() {
        assertThatThrownBy(() -> live.convert(token("live_gone"))).isInstanceOf(InvalidBearerTokenException.class);
        Jwt nobody = Jwt.withTokenValue("t").header("alg", "none").claim("x", 1).build();
        assertThatThrownBy(() -> live.convert(nobody)).isInstanceOf(InvalidBearerTokenException.class);
    }

    private TokenHolder holder(Environment environment) {
        return new TokenHolder(id -> Optional.ofNullable(known.get(id)), environment);
    }

    private static Jwt token(String subject) {
        return Jwt.withTokenValue("t").header("alg", "none").subject(subject).build();
    }

    private static Client client(String id, Environment environment) {
        return new Client(id, "hash", environment, new Caller(id, Role.AGENCY, "consular"));
    }
}
