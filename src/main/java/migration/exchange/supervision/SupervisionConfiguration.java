package migration.exchange.supervision;

import java.util.Map;
import java.util.stream.Collectors;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is agreed, and the words, as parts of the platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionSettings.class)
class SupervisionConfiguration {

    @Bean
    AlarmTexts alarmTexts() {
        return AlarmTexts.load();
    }

    @Bean
    Inspection inspection(MigrationContext contracts, SupervisionSettings settings) {
        Map<FeedId, Integer> newest = contracts.contracts().stream()
                .map(Contract::id)
                .collect(Collectors.toMap(id -> id.feed(), id -> id.major(), Math::max));
        return new Inspection(
                ScheduleShelf.load().allowing(settings.allowance()),
                Holidays.load(),
                newest,
                settings.patience(),
                settings.news());
    }
}
