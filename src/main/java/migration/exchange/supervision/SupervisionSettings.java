package migration.exchange.supervision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are watched.
 *
 * @param watch whether this process looks at all; pages and doors stay
 * @param period how often, in the exchange's time
 * @param patience how long records may wait in quarantine
 * @param news for how long a code that no list has is news
 */
@ConfigurationProperties("exchange.supervision")
public record SupervisionSettings(
        @DefaultValue("true") boolean watch,
        @DefaultValue("PT10M") Duration period,
        @DefaultValue("P14D") Duration patience,
        @DefaultValue("P7D") Duration news) {}
