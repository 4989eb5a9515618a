package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import migration.exchange.commandline.ValidateCommand;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The offline command and the dry run over HTTP say the same of every published sample, good and bad. */
class DryRunIT {

    private static final Path SCHEMAS = Path.of("schemas");

    private final Platform platform = Platform.running();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    /** One for all samples: contracts and rules are loaded once. */
    private final ValidateCommand command =
            new ValidateCommand(new SetClock(now), InputStream.nullInputStream(), out, errors);

    @Test
    void theCommandSaysWhatTheDoorSays() throws IOException {
        List<Path> samples = samples();
        assertThat(samples).hasSizeGreaterThan(100);
        for (Path sample : samples) {
            Path shelf = SCHEMAS.relativize(sample);
            String feed = shelf.getName(0) + "/" + shelf.getName(1);
            ObjectNode door = overHttp(feed, sample);
            Instant checkedAt = Instant.parse(door.path("checkedAt").asString());
            ObjectNode command = byCommand(feed, sample, checkedAt);
            assertThat(command.remove("id").asString()).isEqualTo(sample.toString());
            assertThat(door.remove("id").asString()).isEqualTo("dry-run");
            assertThat(command).as(sample.toString()).isEqualTo(door);
        }
    }

    /** Everything that stands below a folder {@code samples} and is sent as it stands. */
    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/samples/"))
                    .filter(file -> !file.toString().endsWith(".expected.csv"))
                    .sorted()
                    .toList();
        }
    }

    private ObjectNode overHttp(String feed, Path sample) throws IOException {
        HttpResponse<String> answer = platform.as("steward")
                .post("/api/feeds/" + feed + "/validation", "application/xml", Files.readAllBytes(sample));
        assertThat(answer.statusCode()).as(sample.toString()).isEqualTo(200);
        return (ObjectNode) Client.json(answer);
    }

    /** At the same instant, since a rule may tell it. */
    private ObjectNode byCommand(String feed, Path sample, Instant at) {
        now.set(at);
        out.reset();
        errors.reset();
        int exit = command.run("--format", "json", "--feed", feed, sample.toString());
        ObjectNode report = (ObjectNode) JsonMapper.shared().readTree(out.toByteArray());
        boolean passes = report.path("state").asString().equals("COMPLETED")
                && report.path("quarantined").asInt() == 0;
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isEqualTo(passes ? 0 : 1);
        return report;
    }

    /** Stands at the instant that was set last. */
    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;

        private SetClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only instants are asked for");
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
