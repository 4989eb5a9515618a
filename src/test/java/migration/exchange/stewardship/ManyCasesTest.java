package migration.exchange.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.JobRun;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.ManyCasesOrder;
import migration.exchange.quarantine.MemoryCases;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One step with many cases: exactly those that were counted, whatever comes in between. */
class ManyCasesTest {

    private static final FeedId FEED = new FeedId("border-police", "crossings");
    private static final SubmissionId SUBMISSION = new SubmissionId("q".repeat(32));
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    private final MemoryCases cases = new MemoryCases();
    private final CorrectionDesk desk = new CorrectionDesk() {

        @Override
        public Result decide(String caseId, CaseStep step, String steward, String reason) {
            boolean done = cases.decide(caseId, step.from(), new Decision(step.to(), steward, SINCE, reason));
            return done ? new Result.Decided(step.to()) : new Result.Closed(State.RELEASED);
        }

        @Override
        public Optional<byte[]> draft(String caseId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<List<Issue>> judge(String caseId, byte[] contractXml) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Result correct(String caseId, byte[] contractXml, String steward, String reason, @Nullable String mend) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Result release(String caseId, String steward, String reason) {
            throw new UnsupportedOperationException();
        }
    };

    /** A turn that may be stopped behind its first page. */
    private static final class Run implements JobRun {

        private final Map<String, String> wishes;
        private final List<String> checkpoints = new ArrayList<>();
        private boolean stopping;

        Run(ManyCasesOrder order) {
            wishes = order.wishes();
        }

        @Override
        public String job() {
            return "job";
        }

        @Override
        public String turn() {
            return "turn";
        }

        @Override
        public Map<String, String> wishes() {
            return wishes;
        }

        @Override
        public String checkpoint() {
            return checkpoints.isEmpty() ? null : checkpoints.get(checkpoints.size() - 1);
        }

        @Override
        public Job.Progress progress() {
            return new Job.Progress("", 0, 0, 0, 0);
        }

        @Override
        public boolean goesOn() {
            return !stopping || checkpoints.isEmpty();
        }

        @Override
        public void keep(String checkpoint, Job.Progress progress) {
            checkpoints.add(checkpoint);
        }

        @Override
        public void failed(String about, String why) {
            throw new UnsupportedOperationException();
        }
    }

    private void admit(int from, int to, String code, Instant since) {
        Issue issue = new Issue(code, Severity.ERROR, Layer.SCHEMA, Place.WHOLE, null, null, null);
        cases.admit(IntStream.range(from, to)
                .mapToObj(position -> {
                    RecordPlace place = new RecordPlace(SUBMISSION, position, 0, 1);
                    return new QuarantinedRecord(
                            QuarantinedRecord.idOf(place),
                            FEED,
                            place,
                            "A-" + position,
                            1,
                            List.of(issue),
                            since,
                            State.WAITING,
                            null,
                            List.of());
                })
                .toList());
    }

    private static ManyCasesOrder order(CaseStep step, State state, long count) {
        return new ManyCasesOrder(FEED, "XSD_TYPE", state, step, null, count, SINCE, "steward", "so");
    }

    private long waiting() {
        return cases.list(new Quarantine.Query(FEED, null, State.WAITING, null, null, Set.of(), null, 1))
                .total();
    }

    private String work(Run run) {
        return new ManyCases(cases, desk).work(run).orElse(null);
    }

    @Test
    void allThatWereCountedAreTakenAndNoOthers() {
        admit(100, 145, "XSD_TYPE", SINCE);
        admit(145, 150, "XSD_TYPE", SINCE.plusSeconds(1));
        admit(150, 155, "OTHER", SINCE);

        assertThat(work(new Run(order(CaseStep.REJECT, State.WAITING, 45)))).contains("\"done\":45");
        assertThat(waiting()).isEqualTo(10);
        assertThat(cases.find(SUBMISSION + "-100")
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .reason())
                .isEqualTo("so");
        assertThat(work(new Run(order(CaseStep.REOPEN, State.REJECTED, 45)))).contains("\"done\":45");
        assertThat(waiting()).isEqualTo(55);
    }

    @Test
    void neverMoreThanWereCounted() {
        admit(100, 130, "XSD_TYPE", SINCE);

        assertThat(work(new Run(order(CaseStep.RETURN, State.WAITING, 25)))).contains("\"done\":25");
        assertThat(waiting()).isEqualTo(5);
    }

    @Test
    void aTurnThatWasStoppedIsGoneOnWith() {
        admit(100, 150, "XSD_TYPE", SINCE);
        Run run = new Run(order(CaseStep.RETURN, State.WAITING, 50));
        run.stopping = true;
        assertThat(work(run)).isNull();
        assertThat(waiting()).isEqualTo(30);

        run.stopping = false;
        assertThat(work(run)).contains("\"done\":50", "\"closed\":0");
        assertThat(waiting()).isZero();
    }
}
