package migration.exchange.contract.door;

import migration.exchange.contract.MigrationContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door's decision of the running platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration {

    @Bean
    DoorCheck doorCheck(MigrationContext contracts, DoorSettings settings) {
        return new DoorCheck(contracts, settings.limits());
    }
}
