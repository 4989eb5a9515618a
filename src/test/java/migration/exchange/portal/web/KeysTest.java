package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import migration.exchange.security.Environment;
import migration.exchange.security.KeyBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of agencies at the token service and at the doors of the API. */
class KeysTest {

    private static final String AGENCY = "statistics-office";

    private final KeyBook keys = WebFixture.bean(KeyBook.class);

    @AfterEach
    void leaveNone() {
        keys.of(AGENCY).forEach(key -> keys.revoke(AGENCY, key.id(), AGENCY, "the test is over"));
    }

    @Test
    void aKeyOpensWhatItsAgencyMayOpen() {
        KeyBook.Making.Made key = make(Environment.LIVE);
        assertThat(keys.good(key.key().id()).orElseThrow().lastUsed()).isNull();
        String token = token(key);

        assertThat(get("/api/submissions", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/accounts", token).statusCode()).isEqualTo(403);
        assertThat(keys.good(key.key().id()).orElseThrow().lastUsed()).isNotNull();
    }

    @Test
    void aWrongSecretGetsNoToken() {
        KeyBook.Making.Made key = make(Environment.LIVE);
        KeyBook.Making.Made other = make(Environment.LIVE);

        assertThat(Visitor.askForToken(key.key().id(), other.secret()).statusCode())
                .isEqualTo(401);
        assertThat(keys.good(key.key().id()).orElseThrow().lastUsed()).isNull();
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndSoIsItsToken() {
        KeyBook.Making.Made key = make(Environment.LIVE);
        String token = token(key);
        assertThat(get("/api/submissions", token).statusCode()).isEqualTo(200);

        keys.revoke(AGENCY, key.key().id(), AGENCY, "lost");

        HttpResponse<String> refused = get("/api/submissions", token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Visitor.json(refused).get("type").asString()).isEqualTo("/rules/ACCESS_NOT_SIGNED_IN");
        assertThat(Visitor.askForToken(key.key().id(), key.secret()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyOfTheSandboxDoesNotOpenTheExchange() {
        String token = token(make(Environment.SANDBOX));

        HttpResponse<String> refused = get("/api/submissions?lang=en", token);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Visitor.json(refused).get("type").asString()).isEqualTo("/rules/ACCESS_OTHER_KEY");
        assertThat(Visitor.json(refused).get("detail").asString()).contains("begins with live_");
    }

    private KeyBook.Making.Made make(Environment environment) {
        return (KeyBook.Making.Made) keys.make(AGENCY, environment, AGENCY);
    }

    private static String token(KeyBook.Making.Made made) {
        HttpResponse<String> answer = Visitor.askForToken(made.key().id(), made.secret());
        return Visitor.json(answer).get("access_token").asString();
    }

    private static HttpResponse<String> get(String path, String token) {
        return Visitor.anonymous().get(path, "Authorization", "Bearer " + token);
    }
}
