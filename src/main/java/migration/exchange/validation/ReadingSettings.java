package migration.exchange.validation;

import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How batches are read.
 *
 * @param twoPasses feeds that are read by the JDK's validator and JAXB alone, never by the tables compiled from the schema
 */
@ConfigurationProperties("exchange.reading")
record ReadingSettings(@DefaultValue List<String> twoPasses) {

    /** @throws IllegalStateException if there is no such feed */
    void apply(MigrationContext contracts) {
        List<FeedId> feeds = twoPasses.stream().map(FeedId::parse).toList();
        for (FeedId feed : feeds) {
            if (contracts.newest(feed).isEmpty()) {
                throw new IllegalStateException("exchange.reading.two-passes: no such feed: " + feed);
            }
        }
        contracts.onePass().off(feeds);
    }
}
