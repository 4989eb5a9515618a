package migration.exchange.security;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code exchange.security.*}.
 *
 * @param secrets secrets set beforehand, by account; the others are made at the first start
 * @param tokenLife how long a token of the token service is good for
 */
@ConfigurationProperties("exchange.security")
public record SecuritySettings(
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("PT15M") Duration tokenLife) {}
