package migration.exchange.validation;

import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.XmlSelfTest;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.quality.RuleCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contracts, rules and judges of the running platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingSettings.class)
class ValidationConfiguration {

    /** Nothing is read from anybody before the parsers have refused the planted attacks. */
    @Bean
    MigrationContext migrationContext(ReadingSettings reading) {
        MigrationContext context = MigrationContext.load();
        reading.apply(context);
        new XmlSelfTest(context).run();
        return context;
    }

    @Bean
    RuleCatalogue ruleCatalogue(MigrationContext context) {
        return RuleShelf.with(context, RuleShelf.load());
    }

    @Bean
    Judges judges(MigrationContext context, List<RuleBook<?>> books) {
        return new Judges(context, books);
    }

    @Bean
    SubmissionCheck submissionCheck(Judges judges, DoorCheck door) {
        return new SubmissionCheck(judges, door);
    }
}
