package migration.exchange.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.envelope.Submission;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Intake;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The doors of the fixture with the true checks behind them, whose archive forgets. */
public final class FuzzedDoors {

    /** A case in quarantine. */
    public static final String CASE = Samples.CASE;

    private final ServletWebServerApplicationContext running;
    private final Map<String, String> tokens = new HashMap<>();

    private FuzzedDoors(ServletWebServerApplicationContext running) {
        this.running = running;
    }

    /** Starts them on a free port. */
    public static FuzzedDoors open() {
        return new FuzzedDoors(WebFixture.start(Checked.class, Path.of("target", "fuzzed-doors"), 0));
    }

    public int port() {
        return running.getWebServer().getPort();
    }

    /** A bearer token for an account. */
    public String token(String account) {
        return tokens.computeIfAbsent(
                account,
                name -> Visitor.json(
                                Visitor.askForToken("http://127.0.0.1:" + port(), name, WebFixture.SECRETS.get(name)))
                        .get("access_token")
                        .asString());
    }

    static class Checked extends WebFixture {

        @Bean
        Intake intake(DoorCheck check, Clock clock) throws IOException {
            return new Intake(new Forgetful(), check, Files.createTempDirectory("fuzzed-spool"), clock);
        }

        @Bean
        @Primary
        Door checkedDoor(Intake intake) {
            return delivery -> {
                try {
                    return intake.take(delivery);
                } catch (IOException e) {
                    throw new DoorClosedException("the sender has gone", e);
                }
            };
        }
    }

    private static final class Forgetful extends Samples.Verbatim {

        @Override
        public boolean append(Submission submission, InputStream body) throws IOException {
            body.transferTo(OutputStream.nullOutputStream());
            return true;
        }
    }
}
