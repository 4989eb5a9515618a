package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import migration.exchange.embedded.TestServers;
import migration.exchange.routing.RouteEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency with much to say keeps none waiting that has little. */
class FairnessIT {

    private static final String NOISY = "border-police/crossings";
    private static final String QUIET = "service-agency/permits";
    private static final String NOISY_ROUTE = "batch.border-police";

    private Path data;
    private Standalone exchange;
    private Client noisy;
    private Client quiet;

    @BeforeEach
    void start() throws IOException {
        data = Files.createTempDirectory("exchange-fair");
        exchange = new Standalone(
                data,
                Stream.concat(TestServers.settings().stream(), Stream.of("exchange.intake.batch-size=2"))
                        .toList());
        noisy = exchange.as("border-police");
        quiet = exchange.as("service-agency");
        completed(quiet, quiet.pushed(QUIET, quiet("warm")));
        completed(noisy, noisy.pushed(NOISY, Sample.of(NOISY, "warm").text()));
    }

    @AfterEach
    void stop() throws IOException {
        exchange.close();
        TestServers.delete(data);
    }

    @Test
    void aLargeSubmissionOfOneAgencyDoesNotHoldUpAnother() {
        int records = 12_000;
        String large =
                noisy.pushed(NOISY, Sample.of(NOISY, "large").times(records).text());
        await().atMost(Duration.ofSeconds(60)).until(() -> done(large) > 0);
        long before = done(large);
        Duration took = quietOneCompletes("beside-large");
        long meanwhile = done(large) - before;
        System.out.printf(
                "quiet beside a large submission: %d ms, %d of %d records done meanwhile%n",
                took.toMillis(), meanwhile, records);
        assertThat(meanwhile).isLessThan(records / 10);
    }

    @Test
    void manySmallSubmissionsOfOneAgencyDoNotHoldUpAnother() {
        int many = 200;
        RouteEngine routes = exchange.part(RouteEngine.class);
        routes.suspend(NOISY_ROUTE);
        for (int i = 0; i < many; i++) {
            noisy.pushed(NOISY, Sample.of(NOISY, "small-" + i).times(100).text());
        }
        routes.resume(NOISY_ROUTE);
        await().until(() -> completedSubmissions() > 1);
        int before = completedSubmissions();
        Duration took = quietOneCompletes("beside-small");
        int meanwhile = completedSubmissions() - before;
        System.out.printf(
                "quiet beside many small submissions: %d ms, of %d completed before %d, meanwhile %d%n",
                took.toMillis(), many, before, meanwhile);
        assertThat(before).as("there was something to wait behind").isLessThan(many / 2);
        assertThat(meanwhile).isLessThan(many / 10);
    }

    private Duration quietOneCompletes(String id) {
        Instant sent = Instant.now();
        completed(quiet, quiet.pushed(QUIET, quiet(id)));
        return Duration.between(sent, Instant.now());
    }

    private static String quiet(String id) {
        return Sample.of(QUIET, id).text();
    }

    private long done(String submission) {
        return count(noisy.json("/api/submissions/" + submission), "accepted");
    }

    /** As far as one page goes. */
    private int completedSubmissions() {
        return noisy.json("/api/submissions?size=200&state=COMPLETED")
                .path("submissions")
                .size();
    }
}
