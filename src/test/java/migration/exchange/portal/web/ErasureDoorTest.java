package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a lead steward's program asks of erasures, and who may not. */
class ErasureDoorTest {

    private static final String PREVIEWS = "/api/erasures/previews";
    private static final String ORDER = "{\"preview\":\"%s\",\"basis\":\"%s\",\"case\":\"%s\"}";

    private final Visitor lead = Visitor.as("steward-lead");

    private static HttpResponse<String> post(Visitor visitor, String path, String json) {
        return visitor.post(path, json, "Content-Type", "application/json");
    }

    private void assertProblem(String path, String json, int status, String code) {
        HttpResponse<String> answer = post(lead, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/" + code);
    }

    @Test
    void aPreviewSaysHowManyAndNamesNobody() {
        HttpResponse<String> answer = post(lead, PREVIEWS, "{\"personalNumber\":\"01001012341\"}");
        JsonNode preview = Visitor.json(answer);
        assertThat(preview.at("/records/border-police~1crossings").asInt()).isEqualTo(1);
        assertThat(preview.get("quarantined").asInt()).isEqualTo(1);
        assertThat(preview.get("submissions").asInt()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("01001012341", "s-1");
    }

    @Test
    void anOrderNeedsAPreviewALegalBasisAndACaseNumber() {
        String right = ORDER.formatted(SampleErasures.FOUND, "COURT_DECISION", "2/17-26");
        HttpResponse<String> answer = post(lead, "/api/erasures", right);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/api/jobs/");
        String erasures = "/api/erasures";
        assertProblem(erasures, right.replace("COURT_DECISION", "BECAUSE"), 400, "REQUEST_PARAMETER");
        assertProblem(erasures, right.replace("2/17-26", "Nino Beridze"), 400, "REQUEST_PARAMETER");
        assertProblem(erasures, right.replace(SampleErasures.FOUND, "x"), 404, "REQUEST_NOT_FOUND");
        assertProblem(erasures, right.replace(SampleErasures.FOUND, SampleErasures.NOTHING), 400, "ERASURE_OF_NOTHING");
        assertProblem(erasures, "{}", 400, "REQUEST_PARAMETER");
    }

    @Test
    void whatIsLookedForMustBeNamedWhole() {
        assertProblem(PREVIEWS, "{}", 400, "ERASURE_OF_NOTHING");
        assertProblem(PREVIEWS, "{\"documentNumber\":\"U12345678\"}", 400, "REQUEST_PARAMETER");
        assertProblem(PREVIEWS, "{\"personalNumber\":\"0100 101\"}", 400, "REQUEST_PARAMETER");
        assertProblem(PREVIEWS, "{\"records\":[{\"feed\":\"none\",\"sourceId\":\"x\"}]}", 400, "REQUEST_PARAMETER");
    }

    @Test
    void nobodyElseMay() {
        for (String account : new String[] {"steward", "operator", "analyst", "border-police"}) {
            assertThat(post(Visitor.as(account), PREVIEWS, "{}").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }
}
