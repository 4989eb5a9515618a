package migration.exchange.validation.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.OnePassSwitch;
import migration.exchange.envelope.FeedId;
import org.springframework.stereotype.Component;

/**
 * Who read the records of a feed in this process, the compiled tables or the JDK and JAXB to which they leave what is
 * unusual: {@code exchange_records_read_total{feed,reader}}.
 */
@Component
class ReaderMeters implements MeterBinder {

    private final MigrationContext contracts;

    ReaderMeters(MigrationContext contracts) {
        this.contracts = contracts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        contracts.contracts().stream()
                .map(Contract::id)
                .map(id -> id.feed())
                .distinct()
                .forEach(feed -> {
                    counter(registry, feed, "tables", read -> read.certain(feed));
                    counter(registry, feed, "judge", read -> read.doubtful(feed));
                });
    }

    private void counter(MeterRegistry registry, FeedId feed, String reader, ToDoubleFunction<OnePassSwitch> count) {
        FunctionCounter.builder("exchange.records.read", contracts.onePass(), count)
                .tag("feed", feed.toString())
                .tag("reader", reader)
                .description("records read by compiled tables, and those left to the JDK and JAXB")
                .register(registry);
    }
}
