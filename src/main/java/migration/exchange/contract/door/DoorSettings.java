package migration.exchange.contract.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.unit.DataSize;

/**
 * What doors let in, as it is set.
 *
 * @param maxSize most bytes of a submission, unpacked
 * @param maxRatio most unpacked bytes for one packed byte
 * @param historicEncodings encodings other than UTF-8 that a feed may use for old records
 */
@ConfigurationProperties(DoorSettings.PREFIX)
public record DoorSettings(
        @DefaultValue("4GB") DataSize maxSize,
        @DefaultValue("100") int maxRatio,
        @DefaultValue List<Historic> historicEncodings) {

    static final String PREFIX = "exchange.intake";

    /** One allowance, see {@link DoorLimits.HistoricEncoding}. */
    public record Historic(String feed, Charset encoding, Instant before) {

        DoorLimits.HistoricEncoding allowance() {
            return new DoorLimits.HistoricEncoding(FeedId.parse(feed), encoding, before);
        }
    }

    /** The limits that follow. */
    public DoorLimits limits() {
        return new DoorLimits(
                maxSize.toBytes(),
                maxRatio,
                historicEncodings.stream().map(Historic::allowance).toList());
    }

    /** The settings that come with the contracts, for commands that run without the platform. */
    public static DoorSettings onClassPath() {
        StandardEnvironment environment = new StandardEnvironment();
        PathMatchingResourcePatternResolver shelves = new PathMatchingResourcePatternResolver();
        try {
            for (String shelf : List.of("classpath*:config/application.yaml", "classpath*:config/*/application.yaml")) {
                for (Resource file : shelves.getResources(shelf)) {
                    new YamlPropertySourceLoader()
                            .load(file.getURI().toString(), file)
                            .forEach(environment.getPropertySources()::addLast);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Binder.get(environment).bindOrCreate(PREFIX, DoorSettings.class);
    }
}
