package migration.exchange.supervision.notices;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail with alarms; the server stands in {@code spring.mail.*}, and no mail is sent while {@code spring.mail.host} is empty.
 *
 * @param from address of the sender
 * @param stewards addresses that are told every alarm at once
 * @param language of what stewards are told: {@code ka} or {@code en}
 * @param daily when those are told who wish it once a day, Asia/Tbilisi
 */
@ConfigurationProperties("exchange.supervision.mail")
public record MailSettings(
        @DefaultValue("exchange@localhost") String from,
        @DefaultValue List<String> stewards,
        @DefaultValue("ka") String language,
        @DefaultValue("09:00") LocalTime daily) {}
