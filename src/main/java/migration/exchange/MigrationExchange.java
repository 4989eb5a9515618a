package migration.exchange;

import java.time.Clock;
import java.util.Arrays;
import migration.exchange.commandline.ContractCommand;
import migration.exchange.commandline.ValidateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** Starts the exchange ({@code serve}, the default), or runs one of its offline commands. */
@SpringBootApplication
public class MigrationExchange {

    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "serve" : arguments[0];
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (command) {
            case "validate" -> System.exit(validate(rest));
            case "contract" -> System.exit(contract(rest));
            case "serve" -> SpringApplication.run(MigrationExchange.class, rest);
            default -> SpringApplication.run(MigrationExchange.class, arguments);
        }
    }

    private static int contract(String[] arguments) {
        LoggingSystem.get(MigrationExchange.class.getClassLoader()).beforeInitialize();
        return new ContractCommand(System.out, System.err).run(arguments);
    }

    /** Without a server and without a line of its log among those of the report. */
    private static int validate(String[] arguments) {
        LoggingSystem.get(MigrationExchange.class.getClassLoader()).beforeInitialize();
        return new ValidateCommand(Clock.systemUTC(), System.in, System.out, System.err).run(arguments);
    }
}
