package migration.exchange.simulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.MigrationExchange;
import migration.exchange.simulation.server.AgencyServers;
import migration.exchange.simulation.server.KeptSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the exchange as its own program does, told of the agencies' ends and of the secrets of all accounts. */
public final class Launch {

    /** Name of the kept port at which agencies may send messages. */
    public static final String BROKER = "broker";

    private Launch() {}

    /**
     * Returns when the exchange serves.
     *
     * @param servers the ends of the agencies
     * @param kept ports and secrets
     * @param more further arguments
     */
    public static ConfigurableApplicationContext exchange(AgencyServers servers, KeptSettings kept, List<String> more) {
        return exchange(servers, kept, more, new SpringApplication(MigrationExchange.class));
    }

    /** The same, in the time of the simulated country. */
    static ConfigurableApplicationContext exchange(
            AgencyServers servers, KeptSettings kept, List<String> more, Clock clock) {
        SpringApplication program = new SpringApplication(MigrationExchange.class);
        program.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("clock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        return exchange(servers, kept, more, program);
    }

    private static ConfigurableApplicationContext exchange(
            AgencyServers servers, KeptSettings kept, List<String> more, SpringApplication program) {
        List<String> arguments = new ArrayList<>(more);
        servers.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--exchange.broker.agency-port=" + kept.port(BROKER));
        Welcome.ACCOUNTS.forEach(
                account -> arguments.add("--exchange.security.secrets." + account + "=" + kept.secret(account)));
        return program.run(arguments.toArray(String[]::new));
    }
}
