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
 * @param allowance how much later than agreed every feed may be: for a play in which time passes faster than files travel
 * @param link address at which people reach this platform, put before the paths of alarms in notices
 * @param webhook where alarms are told on
 */
@ConfigurationProperties("exchange.supervision")
public record SupervisionSettings(
        @DefaultValue("true") boolean watch,
        @DefaultValue("PT10M") Duration period,
        @DefaultValue("P14D") Duration patience,
        @DefaultValue("P7D") Duration news,
        @DefaultValue("PT0S") Duration allowance,
        @DefaultValue("http://localhost:8080") String link,
        @DefaultValue Webhook webhook) {

    /**
     * Where alarms are told on.
     *
     * @param url an address that takes JSON by POST; nothing is told on while it is empty
     * @param secret signs what is sent
     * @param timeout how long to wait for an answer
     */
    public record Webhook(
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @DefaultValue("PT10S") Duration timeout) {

        /** @throws IllegalArgumentException if there is an address and no secret: who gets it could not tell who sent it */
        public Webhook {
            if (!url.isBlank() && secret.isBlank()) {
                throw new IllegalArgumentException("exchange.supervision.webhook.url is set, and no secret");
            }
        }
    }
}
