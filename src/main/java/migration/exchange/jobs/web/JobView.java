package migration.exchange.jobs.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import migration.exchange.jobs.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job as it is shown; counts are of submissions, the rate is of records a second. */
public record JobView(
        String id,
        String kind,
        Map<String, String> wishes,
        String starter,
        String reason,
        Job.State state,
        Instant createdAt,
        @Nullable Instant endedAt,
        String stage,
        long done,
        long total,
        long records,
        long recordsPerSecond,
        List<Job.Failure> failures,
        @Nullable JsonNode result) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static JobView of(Job job) {
        Job.Progress progress = job.progress();
        return new JobView(
                job.id(),
                job.kind(),
                job.wishes(),
                job.starter(),
                job.reason(),
                job.state(),
                job.createdAt(),
                job.endedAt(),
                progress.stage(),
                progress.done(),
                progress.total(),
                progress.records(),
                progress.rate(),
                job.failures(),
                job.result() == null ? null : JSON.readTree(job.result()));
    }

    /** Whether it runs: who looks may look again in a moment. */
    public boolean running() {
        return state == Job.State.RUNNING;
    }

    /** Whether it can be paused or given up, and be resumed. */
    public boolean resumable() {
        return state == Job.State.PAUSED || state == Job.State.FAILED;
    }
}
