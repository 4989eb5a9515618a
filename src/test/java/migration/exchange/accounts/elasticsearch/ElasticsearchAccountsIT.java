package migration.exchange.accounts.elasticsearch;

import static migration.exchange.accounts.Disposition.ACCEPTED;
import static migration.exchange.accounts.Disposition.QUARANTINED;
import static migration.exchange.accounts.Disposition.SUPERSEDED;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Arrivals;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchAccountsIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATE_EVENING = Instant.parse("2026-02-28T20:30:00Z");

    private Cluster cluster;
    private Accounts accounts;

    @BeforeEach
    void connect() {
        cluster = TestCluster.with(AccountIndices.all());
        accounts = new ElasticsearchAccounts(cluster, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    @Test
    void aReceiptFollowsItsSubmissionAndIsExactAtOnce() {
        Submission submission = submission('a', LATE_EVENING);
        assertThat(accounts.receipt(submission.id())).isEmpty();

        accounts.record(new SubmissionEvent.Split(submission, 4));
        assertThat(accounts.receipt(submission.id()).orElseThrow().state()).isEqualTo(ReceiptState.PROCESSING);

        accounts.record(batch(
                submission,
                outcome(submission, 0, ACCEPTED),
                outcome(submission, 1, ACCEPTED, "RULE_DOC_EXPIRED"),
                outcome(submission, 2, QUARANTINED, "XSD_TYPE"),
                outcome(submission, 3, SUPERSEDED)));

        assertThat(accounts.receipt(submission.id()))
                .contains(new Receipt(submission, ReceiptState.COMPLETED, 4, 2, 1, 1, 0, 1, null, NOW));
    }

    @Test
    void anEmptySubmissionIsCompletedByItsSplitAndADamagedOneCountsNothing() {
        Submission heartbeat = submission('b', NOW);
        Submission damaged = submission('c', NOW);
        Issue cause = new Issue("NOT_WELL_FORMED", Severity.ERROR, Layer.SUBMISSION, Place.WHOLE, null, null, "cut");

        accounts.record(new SubmissionEvent.Split(heartbeat, 0));
        accounts.record(new SubmissionEvent.Damaged(damaged, cause));
        accounts.record(new SubmissionEvent.Damaged(damaged, cause));

        assertThat(accounts.receipt(heartbeat.id()).orElseThrow().state()).isEqualTo(ReceiptState.COMPLETED);
        assertThat(accounts.receipt(damaged.id()))
                .contains(new Receipt(damaged, ReceiptState.DAMAGED, 0, 0, 0, 0, 0, 0, cause, NOW));
    }

    @Test
    void everyRepetitionAndOrderOfEventsGivesTheSameReceipt() {
        for (int seed = 0; seed < 6; seed++) {
            Submission submission = submission((char) ('d' + seed), LATE_EVENING);
            List<SubmissionEvent> events = story(submission);
            Random random = new Random(seed);
            List<SubmissionEvent> deliveries = new ArrayList<>();
            events.forEach(event -> IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> deliveries.add(event)));
            Collections.shuffle(deliveries, random);

            deliveries.forEach(accounts::record);

            assertThat(accounts.receipt(submission.id()))
                    .contains(new Receipt(submission, ReceiptState.COMPLETED, 9, 5, 2, 2, 1, 1, null, NOW));
        }
        assertThat(accounts.accounts())
                .containsExactly(
                        new FeedAccount(CROSSINGS, LocalDate.of(2026, 3, 1), 6, 0, 54, 30, 12, 12, 6, 6, 0, null));
        Arrivals arrivals = new ElasticsearchArrivals(cluster);
        assertThat(arrivals.contracts(LocalDate.of(2026, 3, 1))).singleElement().satisfies(use -> {
            assertThat(use.contract()).isEqualTo(new ContractId(CROSSINGS, 1));
            assertThat(use.submissions()).isEqualTo(6);
            assertThat(use.records()).isEqualTo(54);
        });
        assertThat(arrivals.contracts(LocalDate.of(2026, 3, 2))).isEmpty();
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(arrivals.versions(CROSSINGS, day)).containsExactly(new Arrivals.VersionDay(1, day, 6, 54));
        assertThat(arrivals.versions(CROSSINGS, day.plusDays(1))).isEmpty();
    }

    @Test
    void eventsTakenTogetherAndByTwoPlatformsGiveTheSameReceipts() {
        List<Submission> submissions = IntStream.range(0, 5)
                .mapToObj(number -> submission((char) ('d' + number), LATE_EVENING))
                .toList();
        List<SubmissionEvent> deliveries = new ArrayList<>();
        submissions.forEach(submission -> deliveries.addAll(story(submission)));
        deliveries.addAll(story(submissions.get(0)));
        Collections.shuffle(deliveries, new Random(7));
        Accounts other = new ElasticsearchAccounts(cluster, Clock.fixed(NOW, ZoneOffset.UTC));

        for (int from = 0; from < deliveries.size(); from += 6) {
            Accounts turn = from % 12 == 0 ? accounts : other;
            turn.record(deliveries.subList(from, Math.min(from + 6, deliveries.size())));
        }

        submissions.forEach(submission -> assertThat(accounts.receipt(submission.id()))
                .contains(new Receipt(submission, ReceiptState.COMPLETED, 9, 5, 2, 2, 1, 1, null, NOW)));
    }

    /** Three batches of three; two of four quarantined records are corrected, one of them after a first, vain try. */
    private static List<SubmissionEvent> story(Submission s) {
        return List.of(
                new SubmissionEvent.Split(s, 9),
                batch(s, outcome(s, 0, ACCEPTED), outcome(s, 1, ACCEPTED, "A"), outcome(s, 2, QUARANTINED, "B")),
                batch(s, outcome(s, 3, UNCHANGED), outcome(s, 4, QUARANTINED, "B"), outcome(s, 5, SUPERSEDED)),
                batch(s, outcome(s, 6, QUARANTINED, "B"), outcome(s, 7, QUARANTINED, "C"), outcome(s, 8, ACCEPTED)),
                new SubmissionEvent.Rejudged(s, 2, "first", 0, outcome(correctionOf(s), 0, ACCEPTED, "A")),
                new SubmissionEvent.Rejudged(s, 4, "vain", 0, outcome(correctionOf(s), 0, QUARANTINED, "B")),
                new SubmissionEvent.Rejudged(s, 4, "second", 0, outcome(correctionOf(s), 0, ACCEPTED)));
    }

    private static Submission correctionOf(Submission original) {
        return submission('z', NOW, Correction.first(original.id(), 2, "steward", "typing error"));
    }

    /** In any order: corrected, taken back, corrected again; taken back too late; taken back and left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsTakenBackIsQuarantinedAgain(long seed) {
        Submission s = submission((char) ('a' + seed), NOW.plusSeconds(seed));
        List<SubmissionEvent> events = new ArrayList<>(List.of(
                new SubmissionEvent.Split(s, 3),
                batch(
                        s,
                        outcome(s, 0, QUARANTINED, "B"),
                        outcome(s, 1, QUARANTINED, "B"),
                        outcome(s, 2, QUARANTINED, "B")),
                rejudged(s, 0, 0, ACCEPTED),
                rejudged(s, 0, 1, ACCEPTED),
                rejudged(s, 0, 2, ACCEPTED),
                rejudged(s, 1, 0, ACCEPTED),
                rejudged(s, 1, 1, SUPERSEDED),
                rejudged(s, 2, 0, ACCEPTED),
                rejudged(s, 2, 1, ACCEPTED),
                rejudged(s, 2, 2, QUARANTINED)));
        Collections.shuffle(events, new Random(seed));

        events.forEach(accounts::record);

        assertThat(accounts.receipt(s.id()))
                .contains(new Receipt(s, ReceiptState.COMPLETED, 3, 2, 0, 1, 0, 0, null, NOW));
    }

    private static SubmissionEvent rejudged(Submission s, int position, int step, Disposition disposition) {
        return new SubmissionEvent.Rejudged(
                s, position, "by-" + position + "-" + step, step, outcome(correctionOf(s), 0, disposition));
    }

    @Test
    void theFirstOutcomeOfABatchStands() {
        Submission submission = submission('k', NOW);
        accounts.record(batch(submission, outcome(submission, 0, ACCEPTED)));
        accounts.record(batch(submission, outcome(submission, 0, SUPERSEDED)));

        assertThat(accounts.history(CROSSINGS, "BP-0"))
                .extracting(RecordOutcome::disposition)
                .containsExactly(ACCEPTED);
    }

    @Test
    void halvesOfABatchDoNotCountTwice() {
        Submission s = submission('l', NOW);
        accounts.record(new SubmissionEvent.Split(s, 4));
        accounts.record(batch(s, outcome(s, 0, ACCEPTED), outcome(s, 1, ACCEPTED)));
        accounts.record(batch(
                s, outcome(s, 0, ACCEPTED), outcome(s, 1, ACCEPTED), outcome(s, 2, ACCEPTED), outcome(s, 3, ACCEPTED)));

        assertThat(accounts.receipt(s.id()))
                .contains(new Receipt(s, ReceiptState.COMPLETED, 4, 4, 0, 0, 0, 0, null, NOW));
    }

    @Test
    void aCorrectionMovesItsOriginalAndIsNoAccountOfItsOwn() {
        Submission original = submission('m', NOW);
        Submission correction =
                submission('n', NOW, Correction.first(new SubmissionId("m".repeat(32)), 0, "steward", "typing error"));
        accounts.record(new SubmissionEvent.Split(original, 1));
        accounts.record(batch(original, outcome(original, 0, QUARANTINED, "B")));
        accounts.record(new SubmissionEvent.Split(correction, 1));
        accounts.record(batch(correction, outcome(correction, 0, ACCEPTED)));
        accounts.record(new SubmissionEvent.Rejudged(
                original, 0, correction.id().value(), 0, outcome(correction, 0, ACCEPTED)));

        assertThat(accounts.receipt(correction.id()).orElseThrow().submission()).isEqualTo(correction);
        assertThat(accounts.outcomesWithIssues(original.id(), -1, 10))
                .containsExactly(outcome(original, 0, QUARANTINED, "B"));
        assertThat(accounts.outcome(original.id(), 0)).contains(outcome(original, 0, QUARANTINED, "B"));
        assertThat(accounts.history(CROSSINGS, "BP-0"))
                .startsWith(outcome(original, 0, QUARANTINED, "B"))
                .contains(outcome(correction, 0, ACCEPTED));
        assertThat(accounts.accounts())
                .containsExactly(new FeedAccount(CROSSINGS, LocalDate.of(2026, 3, 1), 1, 0, 1, 1, 0, 0, 0, 0, 0, null));
    }

    @Test
    void findsRecordsWithIssuesAndTheWholeHistoryOfARecord() {
        Submission older = submission('o', LATE_EVENING);
        Submission newer = submission('p', NOW);
        for (Submission s : List.of(newer, older)) {
            for (int first = 0; first < 90; first += 3) {
                accounts.record(batch(
                        s,
                        outcome(s, first, ACCEPTED, "A"),
                        outcome(s, first + 1, ACCEPTED),
                        outcome(s, first + 2, QUARANTINED, "B")));
            }
        }

        List<Integer> positions = new ArrayList<>();
        List<RecordOutcome> page = accounts.outcomesWithIssues(older.id(), -1, 25);
        while (!page.isEmpty()) {
            page.forEach(record -> positions.add(record.place().position()));
            page = accounts.outcomesWithIssues(older.id(), positions.get(positions.size() - 1), 25);
        }
        assertThat(positions)
                .isEqualTo(
                        IntStream.range(0, 90).filter(p -> p % 3 != 1).boxed().toList());
        assertThat(accounts.history(CROSSINGS, "BP-5"))
                .containsExactly(outcome(older, 5, QUARANTINED, "B"), outcome(newer, 5, QUARANTINED, "B"));
        assertThat(accounts.latest("BP-5")).containsExactly(Map.entry(CROSSINGS, outcome(newer, 5, QUARANTINED, "B")));
        assertThat(accounts.latest("BP-400")).isEmpty();
        assertThat(accounts.outcome(older.id(), 4)).contains(outcome(older, 4, ACCEPTED));
        assertThat(accounts.outcome(older.id(), 90)).isEmpty();
    }

    @Test
    void listsReceiptsNewestFirstPageByPage() {
        for (int number = 0; number < 7; number++) {
            Submission s = submission((char) ('a' + number), NOW.plusSeconds(number % 3));
            accounts.record(new SubmissionEvent.Split(s, number % 2));
        }

        List<Receipt> all = new ArrayList<>();
        String after = null;
        do {
            Accounts.ReceiptPage page =
                    accounts.receipts(new Accounts.ReceiptQuery("border-police", CROSSINGS, null, after, 3));
            all.addAll(page.receipts());
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        assertThat(all)
                .isSortedAccordingTo((a, b) ->
                        b.submission().receivedAt().compareTo(a.submission().receivedAt()));
        assertThat(accounts.receipts(new Accounts.ReceiptQuery(null, null, ReceiptState.COMPLETED, null, 10))
                        .receipts())
                .hasSize(4);
        assertThat(accounts.receipts(new Accounts.ReceiptQuery("consular", null, null, null, 10))
                        .receipts())
                .isEmpty();
    }
}
