package migration.exchange.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code exchange.sandbox.*}.
 *
 * @param enabled whether there is a sandbox at all
 * @param maxSize most bytes of a submission, unpacked
 * @param records most records of a submission
 * @param keptSubmissions most submissions of an agency; then it empties its sandbox
 * @param keptRecords most records of an agency; then it empties its sandbox
 * @param slow how long a submission with the scenario {@link Scenario#SLOW} stays in work
 */
@ConfigurationProperties("exchange.sandbox")
public record SandboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("32MB") DataSize maxSize,
        @DefaultValue("20000") int records,
        @DefaultValue("200") int keptSubmissions,
        @DefaultValue("200000") long keptRecords,
        @DefaultValue("PT60S") Duration slow) {}
