package migration.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.Test;

class ReadingSettingsTest {

    private final MigrationContext contracts = MigrationContext.onDemand();

    @Test
    void theFeedsNamedAreReadInTwoPasses() {
        new ReadingSettings(List.of("consular/visas")).apply(contracts);
        assertThat(contracts.onePass().isOn(FeedId.parse("consular/visas"))).isFalse();
        assertThat(contracts.onePass().isOn(FeedId.parse("border-police/crossings")))
                .isTrue();
    }

    @Test
    void aFeedThatIsNotThereIsNamed() {
        ReadingSettings wrong = new ReadingSettings(List.of("consular/visa"));
        assertThatThrownBy(() -> wrong.apply(contracts))
                .hasMessage("exchange.reading.two-passes: no such feed: consular/visa");
    }
}
