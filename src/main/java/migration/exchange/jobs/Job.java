package migration.exchange.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something long that a person has asked for.
 *
 * @param id its id
 * @param kind what is done: the name of a {@link Work}
 * @param wishes how, by name
 * @param starter who asked
 * @param reason why
 * @param state what is to become of it
 * @param createdAt when it was asked for
 * @param endedAt when it was done or cancelled; null before
 * @param progress how far it is
 * @param checkpoint where the work goes on, in words of its own; null before the first
 * @param result what came out, as JSON; null before the end
 * @param failures what went wrong, the last {@value #FAILURES}
 * @param lease who works on it; null when nobody does
 */
public record Job(
        String id,
        String kind,
        Map<String, String> wishes,
        String starter,
        String reason,
        State state,
        Instant createdAt,
        @Nullable Instant endedAt,
        Progress progress,
        @Nullable String checkpoint,
        @Nullable String result,
        List<Failure> failures,
        @Nullable Lease lease) {

    static final int FAILURES = 100;

    /** What is to become of a job. */
    public enum State {
        /** Somebody works on it, or will in a moment. */
        RUNNING,
        /** Nobody works on it until it is resumed. */
        PAUSED,
        /** It ended by a failure; it can be resumed. */
        FAILED,
        /** It is done. */
        DONE,
        /** It was given up; what it did stays done. */
        CANCELLED;

        /** Whether no other job may begin before this one is cancelled or done. */
        public boolean isOpen() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /**
     * How far a job is.
     *
     * @param stage name of what it does now
     * @param done submissions it is through with
     * @param total submissions there are, as far as known
     * @param records records it is through with
     * @param millis milliseconds it has worked
     */
    public record Progress(String stage, long done, long total, long records, long millis) {

        static final Progress NONE = new Progress("begin", 0, 0, 0, 0);

        /** Records a second of work; 0 before the first. */
        public long rate() {
            return millis == 0 ? 0 : records * 1000 / millis;
        }
    }

    /**
     * Something that went wrong.
     *
     * @param at when
     * @param about what it was about: ids, never personal data
     * @param why the reason
     */
    public record Failure(Instant at, String about, String why) {}

    /**
     * Says who works on a job.
     *
     * @param owner a process
     * @param until after this instant the process is taken for dead
     */
    public record Lease(String owner, Instant until) {}

    /** Whether that process works on it. */
    boolean isOwnedBy(String owner) {
        return lease != null && lease.owner().equals(owner);
    }

    /** Whether nobody who lives works on it. */
    boolean isFree(Instant now) {
        return lease == null || lease.until().isBefore(now);
    }

    Job with(State newState, @Nullable Instant end) {
        return standing(newState, end, progress, checkpoint, result, failures, lease);
    }

    Job with(@Nullable Lease newLease) {
        return standing(state, endedAt, progress, checkpoint, result, failures, newLease);
    }

    Job with(String newCheckpoint, Progress newProgress) {
        return standing(state, endedAt, newProgress, newCheckpoint, result, failures, lease);
    }

    Job withResult(String newResult) {
        return standing(state, endedAt, progress, checkpoint, newResult, failures, lease);
    }

    Job with(Failure another) {
        List<Failure> all = new ArrayList<>(failures);
        all.add(another);
        List<Failure> last = List.copyOf(all.subList(Math.max(0, all.size() - FAILURES), all.size()));
        return standing(state, endedAt, progress, checkpoint, result, last, lease);
    }

    /** The same job, who asked for it and why, and how it stands now. */
    private Job standing(
            State newState,
            @Nullable Instant end,
            Progress newProgress,
            @Nullable String newCheckpoint,
            @Nullable String newResult,
            List<Failure> newFailures,
            @Nullable Lease newLease) {
        return new Job(
                id,
                kind,
                wishes,
                starter,
                reason,
                newState,
                createdAt,
                end,
                newProgress,
                newCheckpoint,
                newResult,
                newFailures,
                newLease);
    }
}
