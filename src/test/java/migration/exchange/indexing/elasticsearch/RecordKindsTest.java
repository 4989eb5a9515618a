package migration.exchange.indexing.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import migration.exchange.contract.Contracts;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.FeedKinds;
import org.junit.jupiter.api.Test;

class RecordKindsTest {

    private static final FeedId ARRIVALS = FeedId.parse("harbour-office/arrivals");

    @Test
    void everyContractIsOfAKindThatIsKept() {
        Map<FeedId, String> named = Contracts.CONTEXT.kinds();
        assertThat(named).containsEntry(FeedId.parse("consular/visas"), "visas");
        RecordKinds.check(new FeedKinds(named));
    }

    @Test
    void aKindThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> RecordKinds.check(new FeedKinds(Map.of(ARRIVALS, "arrivals"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use:kind");
    }
}
