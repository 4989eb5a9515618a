package migration.exchange.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import migration.exchange.archive.Archive;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Builds archive and intake from the settings under {@code exchange.intake}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeConfiguration.Properties.class)
class IntakeConfiguration {

    /**
     * Settings of the door.
     *
     * @param maxSize most bytes of a submission, unpacked
     * @param maxRatio most unpacked bytes for one packed byte
     * @param batchSize records of a batch
     * @param segmentSize bytes after which the archive begins a new segment
     * @param historicEncodings encodings other than UTF-8 that a feed may use for old records
     */
    @ConfigurationProperties("exchange.intake")
    record Properties(
            @DefaultValue("4GB") DataSize maxSize,
            @DefaultValue("100") int maxRatio,
            @DefaultValue("500") int batchSize,
            @DefaultValue("256MB") DataSize segmentSize,
            @DefaultValue List<Historic> historicEncodings) {

        /** One allowance, see {@link IntakeSettings.HistoricEncoding}. */
        record Historic(String feed, Charset encoding, Instant before) {}

        IntakeSettings settings() {
            List<IntakeSettings.HistoricEncoding> historic = historicEncodings.stream()
                    .map(one ->
                            new IntakeSettings.HistoricEncoding(FeedId.parse(one.feed()), one.encoding(), one.before()))
                    .toList();
            return new IntakeSettings(maxSize.toBytes(), maxRatio, batchSize, historic);
        }
    }

    @Bean(destroyMethod = "close")
    SegmentArchive archive(@Value("${exchange.data:data}") Path data, Properties properties) throws IOException {
        return new SegmentArchive(
                data.resolve("archive"), properties.segmentSize().toBytes());
    }

    @Bean
    Intake intake(
            Archive archive,
            MigrationContext contracts,
            Properties properties,
            @Value("${exchange.data:data}") Path data,
            Clock clock) {
        return new Intake(archive, contracts, properties.settings(), data.resolve("spool"), clock);
    }

    @Bean
    Splitter splitter(Archive archive, MigrationContext contracts, Properties properties, OwnForms ownForms) {
        return new Splitter(archive, contracts, properties.settings(), ownForms);
    }

    @Bean
    BatchLoader batchLoader(Archive archive, OwnForms ownForms) {
        return new BatchLoader(archive, ownForms);
    }
}
