package migration.exchange.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import migration.exchange.accounts.Arrivals.ContractUse;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.junit.jupiter.api.Test;

class UseLineTest {

    private static final Instant LAST = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aVersionIsMeasuredByAllRecordsOfItsOwnFeedAndRounded() {
        List<UseLine> lines = UseLine.of(List.of(
                use("border-police/crossings", 1, 1),
                use("border-police/crossings", 2, 2),
                use("consular/visas", 1, 5)));

        assertThat(lines)
                .containsExactly(
                        new UseLine("border-police/crossings/v1", 1, 33),
                        new UseLine("border-police/crossings/v2", 2, 67),
                        new UseLine("consular/visas/v1", 5, 100));
    }

    @Test
    void aFeedThatSentEmptySubmissionsOnlyHasNoShare() {
        assertThat(UseLine.of(List.of(use("consular/visas", 1, 0))))
                .containsExactly(new UseLine("consular/visas/v1", 0, 0));
    }

    private static ContractUse use(String feed, int version, long records) {
        return new ContractUse(new ContractId(FeedId.parse(feed), version), 1, records, LAST);
    }
}
