package migration.exchange.contract.door;

import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.PushedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door's decision of the running platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
public class DoorConfiguration {

    @Bean
    DoorCheck doorCheck(MigrationContext contracts, DoorSettings settings, ObjectProvider<PushedForm> forms) {
        return new DoorCheck(contracts, settings.limits(), forms.orderedStream().toList());
    }
}
