package migration.exchange.channel;

import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import migration.exchange.contract.MigrationContext;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the intake of the forms that normalisers read and the store of the kinds that contracts name, and has the steps of a process know of each other. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    OwnForms ownForms(List<Normalizer> normalizers) {
        return new OwnForms(normalizers.stream().collect(Collectors.toMap(Normalizer::feed, Normalizer::container)));
    }

    @Bean
    FeedKinds feedKinds(MigrationContext contracts) {
        return new FeedKinds(contracts.kinds());
    }

    @Bean
    Isolation isolation() {
        return new Isolation(new ReentrantReadWriteLock(true));
    }
}
