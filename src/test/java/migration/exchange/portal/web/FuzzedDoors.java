package migration.exchange.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.envelope.Submission;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Intake;
import migration.exchange.intake.Spooling;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The doors of the fixture with the true checks behind them, whose archive forgets. */
public final class FuzzedDoors {

    /** A case in quarantine. */
    public static final String CASE = Samples.CASE;

    private static final Path FOLDER = Path.of("target", "fuzzed-doors");
    private static final int IN_MEMORY = 4_096;

    private final ServletWebServerApplicationContext running;
    private final Map<String, String> tokens = new HashMap<>();

    private FuzzedDoors(ServletWebServerApplicationContext running) {
        this.running = running;
    }

    /** Starts them on a free port. */
    public static FuzzedDoors open() {
        return new FuzzedDoors(WebFixture.start(Checked.class, FOLDER, 0));
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
        Intake intake(DoorCheck check, Clock clock) {
            return new Intake(new Forgetful(), check, new Spooling(FOLDER.resolve("spool"), IN_MEMORY), clock);
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
