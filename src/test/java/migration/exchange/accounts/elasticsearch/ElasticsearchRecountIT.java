package migration.exchange.accounts.elasticsearch;

import static migration.exchange.accounts.Disposition.ACCEPTED;
import static migration.exchange.accounts.Disposition.QUARANTINED;
import static migration.exchange.accounts.Disposition.UNCHANGED;
import static migration.exchange.accounts.elasticsearch.Events.CROSSINGS;
import static migration.exchange.accounts.elasticsearch.Events.batch;
import static migration.exchange.accounts.elasticsearch.Events.outcome;
import static migration.exchange.accounts.elasticsearch.Events.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Recount;
import migration.exchange.accounts.Recount.Difference;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The recount of receipts that were told the truth, and of such as were not. */
class ElasticsearchRecountIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    /** In Tbilisi the first of March has begun. */
    private static final Instant LATE_EVENING = Instant.parse("2026-02-28T20:30:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<FeedId> FEEDS = List.of(CROSSINGS, new FeedId("consular", "visas"));

    private Cluster cluster;
    private Accounts accounts;
    private Recount recount;

    @BeforeEach
    void connect() {
        cluster = TestCluster.with(AccountIndices.all());
        accounts = AccountBooks.of(cluster, Clock.fixed(NOW, ZoneOffset.UTC));
        recount = new ElasticsearchRecount(cluster);
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private Submission completed(char letter, Instant receivedAt) {
        Submission s = submission(letter, receivedAt);
        accounts.record(new SubmissionEvent.Split(s, 4));
        accounts.record(batch(s, outcome(s, 0, ACCEPTED), outcome(s, 1, QUARANTINED, "B")));
        accounts.record(batch(s, outcome(s, 2, UNCHANGED), outcome(s, 3, ACCEPTED)));
        return s;
    }

    private void change(String index, String id, java.util.function.Consumer<ObjectNode> fault) {
        new Documents(cluster, index).change(id, there -> {
            ObjectNode source = there.deepCopy().asObject();
            fault.accept(source);
            return source;
        });
    }

    @Test
    void whatIsWholeHalvedUnderWayCorrectedOrDamagedAddsUp() {
        Submission mended = completed('a', LATE_EVENING);
        Submission correction = submission('b', NOW, Correction.first(mended.id(), 1, "steward", "typing error"));
        accounts.record(
                new SubmissionEvent.Rejudged(mended, 1, correction.id().value(), 0, outcome(correction, 0, ACCEPTED)));
        Submission halved = submission('c', NOW);
        accounts.record(new SubmissionEvent.Split(halved, 2));
        accounts.record(batch(halved, outcome(halved, 0, ACCEPTED)));
        accounts.record(batch(halved, outcome(halved, 0, ACCEPTED), outcome(halved, 1, ACCEPTED)));
        Submission open = submission('d', NOW);
        accounts.record(new SubmissionEvent.Split(open, 5));
        accounts.record(batch(open, outcome(open, 2, ACCEPTED), outcome(open, 3, ACCEPTED)));
        accounts.record(new SubmissionEvent.Damaged(
                submission('e', NOW),
                outcome(open, 0, QUARANTINED, "X").issues().get(0)));

        assertThat(recount.differences(FEEDS)).isEmpty();
        assertThat(accounts.accounts())
                .containsExactly(new FeedAccount(CROSSINGS, DAY, 4, 1, 11, 7, 0, 0, 1, 0, 3, NOW));
    }

    @Test
    void aReceiptThatTellsOfARecordTooManyIsFound() {
        Submission wrong = completed('f', LATE_EVENING);
        completed('g', LATE_EVENING);
        change(AccountIndices.RECEIPTS, wrong.id().value(), receipt -> receipt.put("accepted", 3));

        assertThat(recount.differences(FEEDS)).containsExactly(new Difference(CROSSINGS, DAY, 1, List.of(wrong.id())));
    }

    @Test
    void aReceiptThatAddsUpInItselfAndIsNotProvedIsFound() {
        Submission wrong = completed('h', NOW);
        change(
                AccountIndices.RECEIPTS,
                wrong.id().value(),
                receipt -> receipt.put("received", 6).put("accepted", 4));

        assertThat(recount.differences(FEEDS)).containsExactly(new Difference(CROSSINGS, DAY, 2, List.of(wrong.id())));
    }

    @Test
    void anOutcomeThatHasGoneAndOneThatNobodyToldAreFound() throws IOException {
        Submission lost = completed('i', NOW);
        cluster.call("DELETE", "/" + cluster.name(AccountIndices.OUTCOMES) + "/_doc/" + lost.id() + "-2+2", null, 404);
        Submission untold = completed('j', NOW.minusSeconds(86_400));
        cluster.call("DELETE", "/" + cluster.name(AccountIndices.RECEIPTS) + "/_doc/" + untold.id(), null, 404);

        assertThat(recount.differences(FEEDS))
                .containsExactly(
                        new Difference(CROSSINGS, DAY.minusDays(1), 4, List.of(untold.id())),
                        new Difference(CROSSINGS, DAY, 2, List.of(lost.id())));
    }
}
