package migration.exchange.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import migration.exchange.routes.Losing;
import migration.exchange.routes.Violation;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both brokers, the embedded one and the one that is shipped as settings, lose nothing by their settings. */
class BrokerLintTest {

    private static final Path SHIPPED = Path.of("docker/broker.xml");

    @TempDir
    Path folder;

    @Test
    void theEmbeddedBrokerLosesNothing() {
        assertThat(BrokerLint.check(BrokerDefinition.of(0, folder, 1))).isEmpty();
    }

    @Test
    void theShippedSettingsLoseNothing() throws Exception {
        assertThat(BrokerLint.check(read(Files.readString(SHIPPED)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            BROKER_DEAD_LETTERS ; <dead-letter-address>dead.letters</dead-letter-address> ; <!-- -->
            BROKER_DEAD_LETTERS ; <queue name="dead.letters"/>                            ; <!-- -->
            BROKER_DEAD_LETTERS ; <expiry-address>dead.letters</expiry-address>           ; <!-- -->
            BROKER_DROPS        ; >PAGE<                                                  ; >DROP<
            BROKER_UNSYNCED     ; transactional>true</journal-sync-t                      ; transactional>false</journal-sync-t
            BROKER_UNSYNCED     ; <persistence-enabled>true                               ; <persistence-enabled>false
            BROKER_DISK         ; <max-disk-usage>95                                      ; <max-disk-usage>100
            BROKER_LARGE        ; <journal-buffer-size>4194304                            ; <journal-buffer-size>400000
            BROKER_SILENT       ; <disk-full-policy>FAIL                                  ; <disk-full-policy>BLOCK
            BROKER_PAGES        ; <address-full-policy>BLOCK                              ; <address-full-policy>PAGE
            BROKER_DROPS        ; <disk-full-policy>FAIL                                  ; <disk-full-policy>DROP
            BROKER_FORGETS      ; <auto-delete-queues>false                               ; <auto-delete-queues>true
            BROKER_FORGETS      ; <id-cache-size>20000                                    ; <id-cache-size>200
            BROKER_COUNTS       ; before-delivery>true<                                   ; before-delivery>false<
            BROKER_TOKENS       ; <max-delivery-attempts>-1                               ; <max-delivery-attempts>10
            BROKER_SERIES       ; <max-delivery-attempts>20                               ; <max-delivery-attempts>5
            """)
    void aPlantedSettingIsFoundWithItsReason(Losing pattern, String right, String wrong) throws Exception {
        String shipped = Files.readString(SHIPPED);
        assertThat(shipped).contains(right);
        assertThat(BrokerLint.check(read(shipped.replace(right, wrong))))
                .extracting(Violation::toString)
                .anyMatch(message -> message.startsWith(pattern.name()) && message.contains(pattern.reason()));
    }

    @Test
    void everyAddressIsCompletedUnlessItSaysSoItself() {
        assertThat(BrokerConfiguration.address("tcp://broker:61616"))
                .isEqualTo("tcp://broker:61616?consumerWindowSize=0&minLargeMessageSize=3500000");
        assertThat(BrokerConfiguration.address("tcp://broker:61616?minLargeMessageSize=9"))
                .isEqualTo("tcp://broker:61616?minLargeMessageSize=9&consumerWindowSize=0");
    }

    private Configuration read(String settings) throws Exception {
        Path file = Files.writeString(folder.resolve("broker.xml"), settings);
        FileConfiguration configuration = new FileConfiguration();
        new FileDeploymentManager(file.toUri().toString())
                .addDeployable(configuration)
                .readConfiguration();
        return configuration;
    }
}
