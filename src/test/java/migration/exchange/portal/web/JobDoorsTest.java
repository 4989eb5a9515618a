package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Jobs, replays and generations, as an operator's program asks for them. */
class JobDoorsTest {

    private final Visitor operator = Visitor.as("operator");

    @Test
    void jobsSayHowFarTheyAre() {
        JsonNode jobs = Visitor.json(operator.get("/api/jobs")).get("jobs");
        assertThat(jobs.size()).isEqualTo(4);
        JsonNode running = Visitor.json(operator.get("/api/jobs/" + SampleJobs.RUNNING));
        assertThat(running.get("done").asInt()).isEqualTo(417);
        assertThat(running.get("total").asInt()).isEqualTo(1000);
        assertThat(running.get("recordsPerSecond").asInt()).isEqualTo(4170);
        assertThat(Visitor.json(operator.get("/api/jobs/" + SampleJobs.DONE))
                        .at("/result/generation")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeIsAProblem() {
        assertProblem(post("/api/jobs/" + SampleJobs.DONE + "/pause", ""), 409, "JOB_STATE");
        assertProblem(post("/api/jobs/" + "0".repeat(36) + "/pause", ""), 404, "REQUEST_NOT_FOUND");
        assertProblem(post("/api/jobs/current/cancel", ""), 404, "REQUEST_NOT_FOUND");
        assertProblem(post("/api/replays", "{\"everything\":true,\"reason\":\"x\"}"), 409, "JOB_OPEN");
        assertProblem(
                post("/api/replays", "{\"everything\":true,\"feed\":\"a/b\",\"reason\":\"x\"}"),
                400,
                "REPLAY_OF_NOTHING");
        assertProblem(post("/api/replays", "{\"feed\":\"none\",\"reason\":\"x\"}"), 400, "REQUEST_PARAMETER");
        assertProblem(post("/api/replays", "{\"everything\":"), 400, "REQUEST_UNREADABLE");
        assertProblem(post("/api/rebuilds", "{\"generation\":2,\"reason\":\"x\"}"), 409, "GENERATION_SERVES");
        assertProblem(post("/api/rebuilds", "{\"generation\":3,\"reason\":\"x\"}"), 404, "REQUEST_NOT_FOUND");
        assertThat(post("/api/jobs/" + SampleJobs.RUNNING + "/pause", "").statusCode())
                .isEqualTo(200);
    }

    /** A job that is done says so at once and the stream ends. */
    @Test
    void eventsEndWithTheJob() {
        HttpResponse<String> events = operator.get("/api/jobs/" + SampleJobs.DONE + "/events");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(events.body()).contains("event:progress", "event:done", "\"generation\":2");
    }

    private HttpResponse<String> post(String path, String json) {
        return operator.post(path, json, "Content-Type", "application/json");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Visitor.json(answer).get("type").asString()).isEqualTo("/rules/" + code);
    }
}
