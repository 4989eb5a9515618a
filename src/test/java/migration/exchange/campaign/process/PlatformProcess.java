package migration.exchange.campaign.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.MigrationExchange;
import migration.exchange.campaign.sabotage.BrokenBeans;
import migration.exchange.campaign.sabotage.BrokenRoutes;
import migration.exchange.campaign.sabotage.Sabotage;
import migration.exchange.campaign.step.StepRecorder;
import org.springframework.boot.SpringApplication;

/** The exchange as its own program starts it, with a recorder that says at which step each worker is. */
public final class PlatformProcess {

    private static final String SABOTAGE = "--campaign.sabotage=";

    private PlatformProcess() {}

    /** @param arguments settings of the exchange; {@code --campaign.sabotage=} names what is broken in it */
    public static void main(String[] arguments) throws IOException {
        Lifeline.hold();
        List<Class<?>> sources = new ArrayList<>(List.of(MigrationExchange.class, StepRecorder.class));
        List<String> settings = new ArrayList<>(List.of(arguments));
        for (String argument : arguments) {
            if (argument.startsWith(SABOTAGE)) {
                Sabotage sabotage = Sabotage.of(argument.substring(SABOTAGE.length()));
                Path folder = Files.createTempDirectory("routes");
                settings.add("--camel.main.routes-include-pattern=" + BrokenRoutes.write(sabotage, folder));
                sources.add(BrokenBeans.class);
            }
        }
        new SpringApplication(sources.toArray(Class<?>[]::new)).run(settings.toArray(String[]::new));
    }
}
