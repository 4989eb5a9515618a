package migration.exchange.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import migration.exchange.jobs.Job.Failure;
import migration.exchange.jobs.Job.Lease;
import migration.exchange.jobs.Job.State;
import org.jspecify.annotations.Nullable;

/** A turn at a job under a lease: whoever does not renew it in time is taken for dead. */
final class Turn implements JobRun {

    /** Longer than a collection of garbage and a slow answer of the store, short enough to wait for. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final JobStore store;
    private final Clock clock;
    private final String owner;
    private final Job begin;
    private volatile boolean goesOn;

    private Turn(JobStore store, Clock clock, String owner, Job begin) {
        this.store = store;
        this.clock = clock;
        this.owner = owner;
        this.begin = begin;
        this.goesOn = begin.state() == State.RUNNING;
    }

    /** Takes the lease, unless a living process has it. */
    static Optional<Turn> take(JobStore store, Clock clock, String owner, String id) {
        return store.change(id, job -> job.isFree(clock.instant()) ? job.with(lease(owner, clock)) : job)
                .filter(job -> job.isOwnedBy(owner))
                .map(job -> new Turn(store, clock, owner, job));
    }

    private static Lease lease(String owner, Clock clock) {
        return new Lease(owner, clock.instant().plus(LEASE));
    }

    @Override
    public String job() {
        return begin.id();
    }

    Job begin() {
        return begin;
    }

    @Override
    public String turn() {
        return owner;
    }

    @Override
    public Map<String, String> wishes() {
        return begin.wishes();
    }

    @Override
    public @Nullable String checkpoint() {
        return begin.checkpoint();
    }

    @Override
    public Job.Progress progress() {
        return begin.progress();
    }

    @Override
    public boolean goesOn() {
        return goesOn && !Thread.currentThread().isInterrupted();
    }

    /** The process ends. */
    void stop() {
        goesOn = false;
    }

    /** Renews the lease and hears what was asked of the job meanwhile. */
    void renew() {
        Optional<Job> job =
                store.change(job(), there -> there.isOwnedBy(owner) ? there.with(lease(owner, clock)) : there);
        if (job.filter(there -> there.isOwnedBy(owner) && there.state() == State.RUNNING)
                .isEmpty()) {
            goesOn = false;
        }
    }

    @Override
    public void keep(String checkpoint, Job.Progress progress) {
        change(job -> job.with(checkpoint, progress).with(lease(owner, clock)));
    }

    @Override
    public void failed(String about, String why) {
        change(job -> job.with(new Failure(clock.instant(), about, why)));
    }

    /** Gives the job back, done when there is a result. */
    void end(@Nullable String result) {
        change(job -> {
            Job free = job.with((Lease) null);
            return result == null ? free : free.withResult(result).with(State.DONE, clock.instant());
        });
    }

    /** Gives the job back as failed, unless it was cancelled meanwhile. */
    void fail(String why) {
        change(job -> {
            Job free = job.with(new Failure(clock.instant(), job.id(), why)).with((Lease) null);
            return job.state() == State.RUNNING ? free.with(State.FAILED, null) : free;
        });
    }

    private void change(UnaryOperator<Job> change) {
        boolean[] mine = new boolean[1];
        store.change(job(), job -> {
            mine[0] = job.isOwnedBy(owner);
            return mine[0] ? change.apply(job) : job;
        });
        if (!mine[0]) {
            goesOn = false;
            throw new JobLostException(job());
        }
    }
}
