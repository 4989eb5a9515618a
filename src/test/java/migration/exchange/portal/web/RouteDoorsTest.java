package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Routes, as a steward's and an operator's programs ask for them. */
class RouteDoorsTest {

    private final Visitor operator = Visitor.as("operator");

    @Test
    void routesSayWhatTheyDoAndWhatWaits() {
        JsonNode routes = Visitor.json(Visitor.as("steward").get("/api/routes")).get("routes");
        assertThat(routes.size()).isEqualTo(9);
        JsonNode suspended = Visitor.json(operator.get("/api/routes/" + SampleRoutes.SUSPENDED));
        assertThat(suspended.get("state").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.get("waiting").asInt()).isEqualTo(1_240);
        assertThat(suspended.at("/order/by").asString()).isEqualTo("steward-lead");
        assertThat(operator.get("/api/routes/none").statusCode()).isEqualTo(404);
    }

    @Test
    void orderIsKeptUntilItIsCarriedOut() {
        HttpResponse<String> ordered = order(operator, SampleRoutes.RUNNING + "/suspend", "the disk is exchanged");
        assertThat(ordered.statusCode()).isEqualTo(202);
        JsonNode route = Visitor.json(ordered);
        assertThat(route.get("state").asString()).isEqualTo("BEING_SUSPENDED");
        assertThat(route.at("/order/reason").asString()).isEqualTo("the disk is exchanged");

        JsonNode resumed = Visitor.json(order(operator, SampleRoutes.RUNNING + "/resume", "it is there"));
        assertThat(resumed.get("state").asString()).isEqualTo("RUNNING");
        assertThat(resumed.at("/order/suspended").asBoolean()).isFalse();
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertProblem(order(operator, SampleRoutes.DIRECT + "/suspend", "x"), 409, "ROUTE_WITHOUT_QUEUE");
        assertProblem(order(operator, SampleRoutes.RUNNING + "/suspend", " "), 400, "REQUEST_PARAMETER");
        assertProblem(order(operator, "none/suspend", "x"), 404, "REQUEST_NOT_FOUND");
        assertProblem(order(Visitor.as("steward"), SampleRoutes.RUNNING + "/suspend", "x"), 403, "ACCESS_DENIED");
    }

    private static HttpResponse<String> order(Visitor visitor, String step, String reason) {
        return visitor.post(
                "/api/routes/" + step, "{\"reason\":\"" + reason + "\"}", "Content-Type", "application/json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/" + code);
    }
}
