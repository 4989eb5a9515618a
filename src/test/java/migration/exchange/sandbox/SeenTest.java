package migration.exchange.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptPage;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.conformance.Sighting;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final SubmissionId EARNED = new SubmissionId("a".repeat(32));
    private static final SubmissionId STAGED = new SubmissionId("b".repeat(32));

    @TempDir
    private Path folder;

    private final Accounts accounts = mock(Accounts.class);

    @Test
    void whatEndedAsAScenarioAskedShowsNothing() throws IOException {
        Takings takings = new Takings(folder.resolve("takings.txt"));
        takings.add(EARNED, new Takings.Taking(3, null));
        takings.add(STAGED, new Takings.Taking(1, Scenario.SUPERSEDED));
        Witness witness = new Witness(folder.resolve("seen.txt"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        witness.judged(new BatchId(EARNED, 0, 3), new Witness.Traits(1, 2));
        when(accounts.receipts(any()))
                .thenReturn(new ReceiptPage(List.of(receipt(STAGED)), "more"))
                .thenReturn(new ReceiptPage(List.of(receipt(EARNED)), null));

        assertThat(new Seen(accounts, takings, witness).of(FEED))
                .containsExactly(new Sighting.Judged(FEED, Instant.EPOCH, EARNED, null, 3, 2, 0, 1, 1, 2));
    }

    private static Receipt receipt(SubmissionId id) {
        return new Receipt(Submissions.named(id, FEED), ReceiptState.COMPLETED, 3, 2, 0, 0, 0, 1, null, Instant.EPOCH);
    }
}
