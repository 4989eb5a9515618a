package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks for jobs as a program does, and waits for them. */
final class JobsAtTheDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private JobsAtTheDoor() {}

    /** The job once it has ended well. */
    static JsonNode done(Client client, String path, String order) {
        JsonNode job = rests(client, started(client, path, order));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    /** The id of a job that was asked for. */
    static String started(Client client, String path, String order) {
        HttpResponse<String> answer = client.post(path, "application/json", order.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Client.id(answer);
    }

    /** The job as soon as it does not run. */
    static JsonNode rests(Client client, String id) {
        Set<String> running = Set.of("RUNNING");
        return await("job " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> job(client, id),
                        job -> !running.contains(job.path("state").asString()));
    }

    static JsonNode job(Client client, String id) {
        return client.json("/api/jobs/" + id);
    }

    static void step(Client client, String id, String step) {
        HttpResponse<String> answer = client.post("/api/jobs/" + id + "/" + step, "application/json", new byte[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
