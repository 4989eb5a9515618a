package migration.exchange.campaign.process;

import java.util.Arrays;
import java.util.List;
import migration.exchange.MigrationExchange;
import migration.exchange.campaign.step.StepRecorder;
import org.springframework.boot.SpringApplication;

/** The exchange as its own program starts it, with a recorder that says at which step each worker is. */
public final class PlatformProcess {

    private PlatformProcess() {}

    /** @param arguments settings of the exchange */
    public static void main(String[] arguments) {
        Lifeline.hold();
        List<String> all = Arrays.asList(arguments);
        new SpringApplication(MigrationExchange.class, StepRecorder.class).run(all.toArray(String[]::new));
    }
}
