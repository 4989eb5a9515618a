package migration.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the exchange, or runs one of its offline commands. */
@SpringBootApplication
public class MigrationExchange {

    public static void main(String[] arguments) {
        SpringApplication.run(MigrationExchange.class, arguments);
    }
}
