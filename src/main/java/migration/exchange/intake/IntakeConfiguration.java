package migration.exchange.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Redactor;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.archive.segments.SegmentRedactor;
import migration.exchange.contract.door.DoorCheck;
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
     * Settings of what follows the door.
     *
     * @param batchSize records of a batch
     * @param segmentSize bytes after which the archive begins a new segment
     * @param memory bytes up to which a submission that comes in is held in memory
     */
    @ConfigurationProperties("exchange.intake")
    record Properties(
            @DefaultValue("500") int batchSize,
            @DefaultValue("256MB") DataSize segmentSize,
            @DefaultValue("1MB") DataSize memory) {}

    @Bean(destroyMethod = "close")
    SegmentArchive archive(@Value("${exchange.data:data}") Path data, Properties properties) throws IOException {
        return new SegmentArchive(
                data.resolve("archive"), properties.segmentSize().toBytes());
    }

    @Bean
    Redactor redactor(@Value("${exchange.data:data}") Path data) {
        return new SegmentRedactor(data.resolve("archive"));
    }

    @Bean
    Intake intake(
            Archive archive,
            DoorCheck check,
            @Value("${exchange.data:data}") Path data,
            Properties properties,
            Clock clock) {
        int memory = Math.toIntExact(properties.memory().toBytes());
        return new Intake(archive, check, new Spooling(data.resolve("spool"), memory), clock);
    }

    @Bean
    Splitter splitter(Archive archive, DoorCheck check, Properties properties, OwnForms ownForms) {
        return new Splitter(archive, check, ownForms, properties.batchSize());
    }

    @Bean
    BatchLoader batchLoader(Archive archive, OwnForms ownForms) {
        return new BatchLoader(archive, ownForms);
    }
}
