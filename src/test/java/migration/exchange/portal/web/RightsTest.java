package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may open which door of the API. */
class RightsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    path,                   anonymous, border-police, consular, analyst, steward, steward-lead, operator
                    /api/submissions,             401,           200,      200,     403,     200,          200,      403
                    /api/accounts,                401,           403,      403,     403,     200,          200,      200
                    /api/accounts/days,           401,           403,      403,     403,     200,          200,      200
                    /api/routes,                  401,           403,      403,     403,     200,          200,      200
                    /api/alarms,                  401,           403,      403,     403,     200,          200,      200
                    /api/jobs,                    401,           403,      403,     403,     403,          200,      200
                    /api/generations,             401,           403,      403,     403,     403,          200,      200
                    /actuator/health,             200,           200,      200,     200,     200,          200,      200
                    /actuator/prometheus,         401,           403,      403,     403,     403,          403,      200
                    """, useHeadersInDisplayName = true)
    void statusByRole(
            String path, int anonymous, int owner, int other, int analyst, int steward, int lead, int operator) {
        assertThat(Visitor.anonymous().get(path).statusCode()).as("anonymous").isEqualTo(anonymous);
        assertThat(Visitor.as("border-police").get(path).statusCode())
                .as("border-police")
                .isEqualTo(owner);
        assertThat(Visitor.as("consular").get(path).statusCode()).as("consular").isEqualTo(other);
        assertThat(Visitor.as("analyst").get(path).statusCode()).as("analyst").isEqualTo(analyst);
        assertThat(Visitor.as("steward").get(path).statusCode()).as("steward").isEqualTo(steward);
        assertThat(Visitor.as("steward-lead").get(path).statusCode())
                .as("steward-lead")
                .isEqualTo(lead);
        assertThat(Visitor.as("operator").get(path).statusCode()).as("operator").isEqualTo(operator);
    }

    @Test
    void anotherAgencysReceiptDoesNotExistForAnAgency() {
        HttpResponse<String> answer = Visitor.as("border-police").get("/api/submissions/" + Samples.OF_CONSULAR);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/REQUEST_NOT_FOUND");
    }

    @Test
    void agencySendsOnlyToItsOwnFeeds() {
        HttpResponse<String> answer = Visitor.as("consular")
                .post("/api/feeds/border-police/crossings/submissions", "<x/>", "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Visitor.json(answer).get("detail").asString()).contains("border-police");
    }

    @Test
    void missingRightIsNamed() {
        HttpResponse<String> answer = Visitor.as("analyst").get("/api/accounts?lang=en");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/ACCESS_DENIED");
        assertThat(Visitor.json(answer).get("detail").asString()).contains("steward, operator");
    }

    @Test
    void wrongSecretGetsNoToken() {
        assertThat(Visitor.askForToken("steward", "guess").statusCode()).isEqualTo(401);
        assertThat(Visitor.askForToken("nobody", "guess").statusCode()).isEqualTo(401);
    }

    /** An unknown name, because the clock of the doors stands still and the account would stay closed. */
    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.askForToken("guessed-at", "guess").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> closed = Visitor.askForToken("guessed%2Dat", "guess");
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).contains("1");
        assertThat(closed.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Visitor.json(closed).get("type").asString()).isEqualTo("/rules/ACCESS_WAIT");
        assertThat(Visitor.askForToken("somebody-else", "guess").statusCode()).isEqualTo(401);
        for (int i = 0; i < 6; i++) {
            assertThat(Visitor.askForToken("steward", WebFixture.SECRETS.get("steward"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void forgedTokenIsNoToken() {
        HttpResponse<String> answer = Visitor.anonymous()
                .get("/api/accounts", "Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdGV3YXJkIn0.");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
