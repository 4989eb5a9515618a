package migration.exchange.platform;

import static migration.exchange.platform.Receipts.completed;
import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.campaign.fault.TcpProxy;
import migration.exchange.embedded.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The index does not answer: an agency is received until its bound, then told to come again; nothing received is lost. */
class OverloadIT {

    private static final String NOISY = "border-police/crossings";
    private static final String OTHER = "service-agency/permits";
    private static final int BOUND = 12;
    private static final int MOST = 200;

    private Path data;
    private TcpProxy line;
    private Standalone exchange;

    @BeforeEach
    void start() throws IOException {
        data = Files.createTempDirectory("exchange-overload");
        List<String> settings = new ArrayList<>();
        for (String setting : TestServers.settings()) {
            settings.add(setting.startsWith("exchange.elasticsearch.url=") ? throughProxy(setting) : setting);
        }
        settings.add("exchange.intake.waiting-submissions=" + BOUND);
        settings.add("exchange.intake.waiting-batches=" + BOUND);
        exchange = new Standalone(data, settings);
    }

    private String throughProxy(String setting) throws IOException {
        URI index = URI.create(setting.substring(setting.indexOf('=') + 1));
        line = new TcpProxy("to the index", List.of(index.getPort()));
        return "exchange.elasticsearch.url=http://127.0.0.1:" + line.port();
    }

    @AfterEach
    void stop() throws IOException {
        exchange.close();
        line.close();
        TestServers.delete(data);
    }

    @Test
    void theDoorClosesAtTheBoundForOneAgencyAndOpensByItself() throws Exception {
        Client noisy = exchange.as("border-police");
        Client other = exchange.as("service-agency");
        completed(noisy, noisy.pushed(NOISY, Sample.of(NOISY, "before").text()));
        List<String> acknowledged = new ArrayList<>();
        String others;
        line.hold(true);
        try {
            HttpResponse<String> closed = pushUntilClosed(noisy, acknowledged);
            assertThat(closed.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(closed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Client.json(closed).path("type").asString()).contains("DOOR_CLOSED");
            assertThat(acknowledged).hasSizeBetween(BOUND, MOST - 1);
            others = other.pushed(OTHER, Sample.of(OTHER, "welcome").text());
        } finally {
            line.hold(false);
        }
        assertThat(count(completed(other, others), "accepted")).isEqualTo(1);
        for (String id : acknowledged) {
            JsonNode receipt = completed(noisy, id);
            assertThat(count(receipt, "accepted")).isEqualTo(1);
        }
        completed(noisy, noisy.pushed(NOISY, Sample.of(NOISY, "afterwards").text()));
        System.out.printf("the door closed after %d submissions%n", acknowledged.size());
    }

    private static HttpResponse<String> pushUntilClosed(Client noisy, List<String> acknowledged)
            throws InterruptedException {
        for (int i = 0; i < MOST; i++) {
            HttpResponse<String> answer =
                    noisy.push(NOISY, Sample.of(NOISY, "overload-" + i).bytes());
            if (answer.statusCode() == 503) {
                return answer;
            }
            assertThat(answer.statusCode()).isEqualTo(202);
            acknowledged.add(Client.id(answer));
            Thread.sleep(50);
        }
        throw new AssertionError("the door never closed");
    }
}
