package migration.exchange.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.JobRefusedException;
import migration.exchange.jobs.Jobs;

/** One job that runs, one that has failed, one that is done; none can be begun, since one is open. */
final class SampleJobs implements Jobs {

    static final String RUNNING = "00000000-0000-0000-0000-000000000001";
    static final String FAILED = "00000000-0000-0000-0000-000000000002";
    static final String DONE = "00000000-0000-0000-0000-000000000003";

    static final String MANY = "00000000-0000-0000-0000-000000000004";

    private static final List<Job> ALL = List.of(
            job(
                    MANY,
                    "quarantine-step",
                    Map.of(
                            "feed", "border-police/crossings",
                            "code", "XSD_TYPE",
                            "state", "WAITING",
                            "step", "REJECT"),
                    Job.State.DONE,
                    "{\"done\":29,\"stillWrong\":0,\"closed\":2}",
                    List.of()),
            job(RUNNING, "replay", Map.of("feed", "border-police/crossings"), Job.State.RUNNING, null, List.of()),
            job(
                    FAILED,
                    "rebuild",
                    Map.of(),
                    Job.State.FAILED,
                    null,
                    List.of(new Job.Failure(Samples.NOW, "border-police/crossings A-1", "MISSING"))),
            job(
                    DONE,
                    "rebuild",
                    Map.of("generation", "1"),
                    Job.State.DONE,
                    "{\"generation\":2,\"feeds\":[{\"servingDigest\":\"00\"}]}",
                    List.of()));

    private static Job job(
            String id,
            String kind,
            Map<String, String> wishes,
            Job.State state,
            String result,
            List<Job.Failure> failures) {
        return new Job(
                id,
                kind,
                wishes,
                "operator",
                "a mapping was corrected",
                state,
                Samples.NOW.minusSeconds(600),
                result == null ? null : Samples.NOW,
                new Job.Progress("fill", 417, 1000, 41_700, 10_000),
                "",
                result,
                failures,
                null);
    }

    @Override
    public Job start(String kind, Map<String, String> wishes, String starter, String reason) {
        throw new JobRefusedException(JobRefusedException.Cause.ANOTHER_IS_OPEN, "one runs");
    }

    @Override
    public Optional<Job> find(String id) {
        return ALL.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public List<Job> list(int size) {
        return ALL.stream().limit(size).toList();
    }

    @Override
    public Job pause(String id) {
        return in(id, Job.State.RUNNING);
    }

    @Override
    public Job resume(String id) {
        return in(id, Job.State.FAILED);
    }

    @Override
    public Job cancel(String id) {
        return in(id, Job.State.RUNNING);
    }

    private Job in(String id, Job.State state) {
        Job job =
                find(id).orElseThrow(() -> new JobRefusedException(JobRefusedException.Cause.UNKNOWN, "no job " + id));
        if (job.state() != state) {
            throw new JobRefusedException(JobRefusedException.Cause.STATE, "it is " + job.state());
        }
        return job;
    }

    /** Two generations, the second serves. */
    static final class Two implements Generations {

        @Override
        public List<Generation> list() {
            return List.of(
                    new Generation(1, false, Map.of("crossings", 3L), null),
                    new Generation(2, true, Map.of("crossings", 4L), null));
        }

        @Override
        public int serving() {
            return 2;
        }

        @Override
        public void open(int generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Writer writer(int generation) {
            return new Writer() {
                @Override
                public List<WriteResult> write(List<RecordDocument> documents) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void writeIdentities(List<RecordDocument> documents) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public void fence(int generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void free(int generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void serve(int generation, int instead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void note(int generation, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(int generation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Comparison compare(int serving, int other, BooleanSupplier goesOn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Comparison.Difference> again(int serving, int other, List<Comparison.Difference> differences) {
            throw new UnsupportedOperationException();
        }
    }
}
