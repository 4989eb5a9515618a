package migration.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
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
public class IntakeConfiguration {

    /**
     * Settings of what follows the door.
     *
     * @param batchSize records of a batch
     * @param segmentSize bytes after which the archive begins a new segment
     * @param memory bytes up to which a submission that comes in is held in memory
     * @param atOnce submissions of one agency that may be taken at the same moment
     * @param waitingSubmissions of one agency in the broker after which its door is closed
     * @param waitingBatches of one agency in the broker after which no more of its submissions are split
     * @param freeSpace what must be left on the archive's disk, or all doors are closed
     */
    @ConfigurationProperties("exchange.intake")
    record Properties(
            @DefaultValue("500") int batchSize,
            @DefaultValue("256MB") DataSize segmentSize,
            @DefaultValue("1MB") DataSize memory,
            @DefaultValue("16") int atOnce,
            @DefaultValue("1000") int waitingSubmissions,
            @DefaultValue("2000") int waitingBatches,
            @DefaultValue("64MB") DataSize freeSpace) {

        Admission.Limits limits() {
            return new Admission.Limits(atOnce, waitingSubmissions, waitingBatches, freeSpace.toBytes());
        }
    }

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
    Admission.Limits limits(Properties properties) {
        return properties.limits();
    }

    @Bean
    Admission admission(@Value("${exchange.data:data}") Path data, Admission.Waiting waiting, Admission.Limits limits) {
        Path archive = data.resolve("archive");
        return new Admission(() -> free(archive), waiting, limits);
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            throw new DoorClosedException("nobody knows how much room the archive has", unknown);
        }
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
