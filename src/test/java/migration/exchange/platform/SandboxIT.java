package migration.exchange.platform;

import static migration.exchange.platform.Receipts.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import migration.exchange.security.Environment;
import migration.exchange.security.KeyBook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is sent to a sandbox is answered as the exchange would, and is nowhere in the exchange. */
class SandboxIT {

    private static final String CROSSINGS = "border-police/crossings";

    private final Platform platform = Platform.running();
    private final Client police = trying("border-police");

    @Test
    void judgesARecordFromDoorToReceipt() {
        Sample sample = Sample.of(CROSSINGS, "tried-1").with(">U12345678<", ">TEST12345<");
        HttpResponse<String> answer = push(sample);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sandbox/api/submissions/");
        JsonNode receipt = completed(answer);
        assertThat(count(receipt, "accepted")).as(receipt.toString()).isEqualTo(1);
    }

    /** A key of an agency for its sandbox. */
    private Client trying(String agency) {
        KeyBook.Making.Made made =
                (KeyBook.Making.Made) platform.part(KeyBook.class).make(agency, Environment.SANDBOX, "test");
        return new Client(platform.address(), made.key().id(), made.secret());
    }

    private HttpResponse<String> push(Sample sample) {
        return police.post("/sandbox/api/feeds/" + sample.feed() + "/submissions", "application/xml", sample.bytes());
    }

    private JsonNode completed(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> police.json(location), receipt -> receipt.path("state")
                        .asString()
                        .equals("COMPLETED"));
    }
}
