package migration.exchange.quarantine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.envelope.Submissions;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.Quarantine.Overtaking;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.quarantine.SavedViews;
import migration.exchange.quarantine.SavedViews.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchQuarantineIT {

    private static final FeedId CROSSINGS = new FeedId("border-police", "crossings");
    private static final FeedId REFUSALS = new FeedId("border-police", "refusals");
    private static final SubmissionId SUBMISSION = new SubmissionId("q".repeat(32));
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    private Cluster cluster;
    private Quarantine quarantine;
    private Decisions decisions;

    @BeforeEach
    void connect() {
        List<IndexDefinition> indices = new ArrayList<>(ElasticsearchQuarantine.indices());
        indices.add(ElasticsearchSavedViews.index());
        cluster = TestCluster.with(indices);
        quarantine = new ElasticsearchQuarantine(cluster, Clock.fixed(NOW, ZoneOffset.UTC));
        decisions = new ElasticsearchDecisions(cluster);
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private static Submission correction(char letter) {
        return correction(letter, 0, null);
    }

    private static Submission correction(char letter, int step, @Nullable String mend) {
        Rank rank = step == 0 ? null : new Rank(1, step);
        return Submissions.named(
                new SubmissionId(String.valueOf(letter).repeat(32)),
                CROSSINGS,
                new Correction(SUBMISSION, 1, "steward", "so", rank, mend));
    }

    private static QuarantinedRecord record(FeedId feed, int position, String sourceId, int version, String... codes) {
        List<Issue> issues = Stream.of(codes)
                .map(code -> new Issue(
                        code, Severity.ERROR, Layer.SCHEMA, new Place(7, 3, "/submission"), null, "direction", null))
                .toList();
        RecordPlace place = new RecordPlace(SUBMISSION, position, position * 10L, 10);
        return new QuarantinedRecord(
                QuarantinedRecord.idOf(place),
                feed,
                place,
                sourceId,
                version,
                issues,
                SINCE.plusSeconds(position),
                State.WAITING,
                null,
                List.of());
    }

    private boolean decide(QuarantinedRecord record, CaseStep step) {
        return decisions.decide(record.id(), step.from(), new Decision(step.to(), "steward", NOW, "so"));
    }

    @Test
    void aCorrectionThatIsTakenBackLetsItsCaseWaitAgain() {
        QuarantinedRecord one = record(CROSSINGS, 1, "BP-1", 1, "XSD_TYPE");
        quarantine.admit(List.of(one));
        quarantine.release(one.id(), correction('a', 0, "job-1"));
        assertThat(mended("job-1")).containsExactly(one.id());
        assertThat(mended("job-2")).isEmpty();

        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));

        assertThat(mended("job-1")).isEmpty();
        QuarantinedRecord waiting = quarantine.find(one.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.closedBy()).isNull();
        assertThat(waiting.decisions()).containsExactly(new Decision(State.WAITING, "steward", Instant.EPOCH, "so"));
    }

    @Test
    void whatWasDoneBeforeAndComesAgainChangesNothing() {
        QuarantinedRecord one = record(CROSSINGS, 1, "BP-1", 1, "XSD_TYPE");
        quarantine.admit(List.of(one));
        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));
        assertThat(quarantine.find(one.id()).orElseThrow().decisions())
                .as("nothing was released")
                .isEmpty();
        quarantine.release(one.id(), correction('a'));
        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));

        quarantine.release(one.id(), correction('a'));
        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));
        assertThat(state(one)).isEqualTo(State.WAITING);
        quarantine.release(one.id(), correction('c', 2, null));
        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));

        QuarantinedRecord released = quarantine.find(one.id()).orElseThrow();
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.closedBy()).isEqualTo(correction('c').id().value());
        assertThat(released.decisions()).hasSize(1);
    }

    /** Whoever read the store before still thinks that the correction stands; others that it had overtaken wait again. */
    @Test
    void whatWasTakenBackOvertakesNothing() {
        QuarantinedRecord older = record(CROSSINGS, 0, "BP-1", 1, "XSD_TYPE");
        QuarantinedRecord one = record(CROSSINGS, 1, "BP-1", 2, "XSD_TYPE");
        quarantine.admit(List.of(older, one));
        List<Quarantine.Overtaking> corrected = List.of(
                new Quarantine.Overtaking("BP-1", 2, correction('a').id().value()));
        quarantine.overtake(CROSSINGS, corrected);
        assertThat(state(one)).as("seen before its release").isEqualTo(State.OVERTAKEN);
        quarantine.release(one.id(), correction('a'));
        assertThat(state(one)).isEqualTo(State.RELEASED);
        assertThat(state(older)).isEqualTo(State.OVERTAKEN);

        quarantine.reopen(one.id(), "BP-1", correction('b', 1, null));
        quarantine.overtake(CROSSINGS, corrected);

        assertThat(state(one)).isEqualTo(State.WAITING);
        assertThat(state(older)).isEqualTo(State.WAITING);
        quarantine.overtake(CROSSINGS, List.of(new Quarantine.Overtaking("BP-1", 3, "later")));
        assertThat(state(one)).isEqualTo(State.OVERTAKEN);
        assertThat(state(older)).isEqualTo(State.OVERTAKEN);
    }

    private List<String> mended(String mend) {
        return quarantine
                .list(new Quarantine.Query(CROSSINGS, null, State.RELEASED, null, mend, Set.of(), null, 9))
                .records()
                .stream()
                .map(QuarantinedRecord::id)
                .toList();
    }

    @Test
    void whatIsDecidedStandsUntilItIsTakenBackOrSettled() {
        QuarantinedRecord one = record(CROSSINGS, 1, "BP-1", 1, "XSD_TYPE");
        QuarantinedRecord returned = record(CROSSINGS, 2, "BP-2", 1, "XSD_TYPE");
        QuarantinedRecord rejected = record(CROSSINGS, 3, "BP-3", 1, "XSD_TYPE");
        quarantine.admit(List.of(one, returned, rejected));
        assertThat(decide(one, CaseStep.RETURN)).isTrue();
        assertThat(decide(one, CaseStep.RETURN)).isFalse();
        assertThat(decide(one, CaseStep.REJECT)).isTrue();
        assertThat(decide(one, CaseStep.REOPEN)).isTrue();
        assertThat(decide(one, CaseStep.REOPEN)).isFalse();
        assertThat(decide(returned, CaseStep.RETURN)).isTrue();
        assertThat(decide(rejected, CaseStep.REJECT)).isTrue();

        assertThat(state(one)).isEqualTo(State.WAITING);
        assertThat(quarantine.find(one.id()).orElseThrow().decisions())
                .extracting(Decision::state)
                .containsExactly(State.RETURNED, State.REJECTED, State.WAITING);
        assertThat(decisions.returned(CROSSINGS)).isOne();
        assertThat(quarantine.waiting(CROSSINGS)).isOne();
        Quarantine.Page page = decisions.decided(SUBMISSION, 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.records()).extracting(QuarantinedRecord::id).containsExactly(returned.id());
        assertThat(decisions.became(CROSSINGS, "XSD_TYPE", NOW))
                .isEqualTo(Map.of(State.WAITING, 1L, State.RETURNED, 1L, State.REJECTED, 1L));
        assertThat(decisions.became(REFUSALS, null, NOW)).isEmpty();
        assertThat(decisions.became(null, null, NOW.plusSeconds(1))).isEmpty();

        Overtaking later = new Overtaking("BP-2", 2, "later");
        quarantine.overtake(CROSSINGS, List.of(later, new Overtaking("BP-3", 2, "later")));
        assertThat(state(returned)).isEqualTo(State.OVERTAKEN);
        assertThat(state(rejected)).isEqualTo(State.REJECTED);
        assertThat(decide(returned, CaseStep.REOPEN)).isFalse();
        quarantine.release(rejected.id(), correction('a'));
        assertThat(state(rejected)).isEqualTo(State.RELEASED);
        assertThat(decisions.decide("nothing-1", CaseStep.REOPEN.from(), new Decision(State.WAITING, "s", NOW, "x")))
                .isFalse();
    }

    private State state(QuarantinedRecord record) {
        return quarantine.find(record.id()).orElseThrow().state();
    }

    @Test
    void aCaseIsGivenBackAsItWasAdmittedAndARepeatChangesNothing() {
        QuarantinedRecord unreadable = record(CROSSINGS, 1, null, 0, "XSD_ELEMENT_MISSING", "XSD_TYPE");
        QuarantinedRecord known = record(CROSSINGS, 2, "BP-2", 1, "XSD_TYPE");
        quarantine.admit(List.of(unreadable, known));
        quarantine.release(known.id(), correction('b'));
        quarantine.release(known.id(), correction('c'));
        quarantine.admit(List.of(unreadable, known));

        assertThat(quarantine.find(unreadable.id())).contains(unreadable);
        QuarantinedRecord released = quarantine.find(known.id()).orElseThrow();
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.closedBy()).isEqualTo(correction('b').id().value());
        assertThat(quarantine.find("nothing-1")).isEmpty();
        quarantine.release("nothing-1", correction('d'));
        assertThat(quarantine.find("nothing-1")).isEmpty();
    }

    @Test
    void anAcceptedVersionClosesWhatIsNotNewer() {
        QuarantinedRecord older = record(CROSSINGS, 1, "BP-1", 1, "XSD_TYPE");
        QuarantinedRecord same = record(CROSSINGS, 2, "BP-2", 2, "XSD_TYPE");
        QuarantinedRecord newer = record(CROSSINGS, 3, "BP-3", 3, "XSD_TYPE");
        QuarantinedRecord otherFeed = record(REFUSALS, 4, "BP-1", 1, "XSD_TYPE");
        QuarantinedRecord conflict = record(CROSSINGS, 5, "BP-5", 2, "VERSION_SAME_OTHER_CONTENT");
        QuarantinedRecord oldConflict = record(CROSSINGS, 6, "BP-6", 1, "VERSION_SAME_OTHER_CONTENT");
        quarantine.admit(List.of(older, same, newer, otherFeed, conflict, oldConflict));

        List<Overtaking> accepted = Stream.of("BP-1", "BP-2", "BP-3", "BP-5", "BP-6", "BP-7")
                .map(id -> new Overtaking(id, 2, "later"))
                .toList();
        quarantine.overtake(CROSSINGS, accepted);
        quarantine.overtake(CROSSINGS, accepted);

        assertThat(state(older)).isEqualTo(State.OVERTAKEN);
        assertThat(quarantine.find(older.id()).orElseThrow().closedBy()).isEqualTo("later");
        assertThat(state(same)).isEqualTo(State.OVERTAKEN);
        assertThat(state(newer)).isEqualTo(State.WAITING);
        assertThat(state(otherFeed)).isEqualTo(State.WAITING);
        assertThat(state(conflict)).isEqualTo(State.WAITING);
        assertThat(state(oldConflict)).isEqualTo(State.OVERTAKEN);
    }

    @Test
    void listsByFilterOldestFirstAndCountsAll() {
        List<QuarantinedRecord> records = new ArrayList<>();
        for (int position = 0; position < 11; position++) {
            records.add(record(
                    position % 4 == 0 ? REFUSALS : CROSSINGS,
                    position,
                    "BP-" + position,
                    1,
                    position % 2 == 0 ? "XSD_TYPE" : "CODE_UNKNOWN_COUNTRY"));
        }
        quarantine.admit(records);
        quarantine.release(records.get(1).id(), correction('e'));

        List<QuarantinedRecord> all = new ArrayList<>();
        String after = null;
        do {
            Quarantine.Page page =
                    quarantine.list(new Quarantine.Query(null, null, State.WAITING, null, null, Set.of(), after, 4));
            assertThat(page.total()).isEqualTo(10);
            all.addAll(page.records());
            after = page.next();
        } while (after != null);

        records.remove(1);
        assertThat(all).isEqualTo(records);
        assertThat(quarantine
                        .list(new Quarantine.Query(REFUSALS, "XSD_TYPE", null, null, null, Set.of(), null, 50))
                        .total())
                .isEqualTo(3);
        assertThat(quarantine
                        .list(new Quarantine.Query(null, null, null, "BP-1", null, Set.of(), null, 50))
                        .records())
                .extracting(QuarantinedRecord::state)
                .containsExactly(State.RELEASED);
    }

    @Test
    void viewsAreKeptForTheirAccountAlone() {
        SavedViews views = new ElasticsearchSavedViews(cluster);
        for (int number = 0; number < SavedViews.MOST; number++) {
            assertThat(views.keep("steward lead/1", new View("view " + number, "code=A")))
                    .isTrue();
        }
        assertThat(views.keep("steward lead/1", new View("one more", "code=A"))).isFalse();
        assertThat(views.keep("steward lead/1", new View("view 3", "code=B"))).isTrue();
        views.forget("steward lead/1", "view 0");
        views.forget("steward lead/1", "none");

        assertThat(views.of("steward lead/1"))
                .hasSize(SavedViews.MOST - 1)
                .startsWith(new View("view 1", "code=A"))
                .endsWith(new View("view 3", "code=B"));
        assertThat(views.of("steward")).isEmpty();
    }

    @Test
    void saysWhatWaitsByCause() {
        quarantine.admit(List.of(
                record(CROSSINGS, 1, "BP-1", 1, "XSD_TYPE"),
                record(CROSSINGS, 2, "BP-2", 1, "XSD_TYPE", "CODE_UNKNOWN_COUNTRY"),
                record(REFUSALS, 3, "BP-3", 1, "XSD_TYPE"),
                record(CROSSINGS, 4, "BP-4", 1, "XSD_TYPE")));
        quarantine.release(record(CROSSINGS, 1, "BP-1", 1).id(), correction('f'));

        assertThat(quarantine.causes(null))
                .containsExactly(
                        new Quarantine.Cause(CROSSINGS, "XSD_TYPE", 2, SINCE.plusSeconds(2)),
                        new Quarantine.Cause(CROSSINGS, "CODE_UNKNOWN_COUNTRY", 1, SINCE.plusSeconds(2)),
                        new Quarantine.Cause(REFUSALS, "XSD_TYPE", 1, SINCE.plusSeconds(3)));
        assertThat(quarantine.causes(REFUSALS)).hasSize(1);
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(quarantine.admissions(CROSSINGS, day))
                .containsExactlyInAnyOrder(
                        new Quarantine.Admission(CROSSINGS, "XSD_TYPE", day, 3),
                        new Quarantine.Admission(CROSSINGS, "CODE_UNKNOWN_COUNTRY", day, 1));
        assertThat(quarantine.admissions(null, day.plusDays(1))).isEmpty();
    }
}
