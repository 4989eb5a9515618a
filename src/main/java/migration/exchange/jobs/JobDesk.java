package migration.exchange.jobs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import migration.exchange.jobs.Job.State;
import migration.exchange.jobs.JobRefusedException.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes what people ask of jobs. One job at a time is open, since two that rebuild or replay would meet. */
@Component
class JobDesk implements Jobs {

    private final JobStore store;
    private final Clock clock;

    JobDesk(JobStore store, @Qualifier("machineClock") Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Job start(String kind, Map<String, String> wishes, String starter, String reason) {
        Job job = new Job(
                UUID.randomUUID().toString(),
                kind,
                Map.copyOf(wishes),
                starter,
                reason,
                State.PAUSED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                Job.Progress.NONE,
                null,
                null,
                List.of(),
                null);
        refuseWhileOpen(job.id());
        store.create(job);
        return resume(job.id());
    }

    @Override
    public Optional<Job> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Job> list(int size) {
        return store.list(size);
    }

    @Override
    public Job pause(String id) {
        return change(id, EnumSet.of(State.RUNNING), State.PAUSED);
    }

    @Override
    public Job resume(String id) {
        String before = refuseWhileOpen(id);
        Job found = known(id);
        if (!EnumSet.of(State.PAUSED, State.FAILED).contains(found.state())) {
            throw refusedIn(found.state());
        }
        if (!id.equals(before) && !store.letIn(id, before)) {
            store.change(id, job -> job.state() == State.PAUSED ? job.with(State.CANCELLED, clock.instant()) : job);
            throw new JobRefusedException(Cause.ANOTHER_IS_OPEN, "another job was let in at the same time");
        }
        return change(id, EnumSet.of(State.PAUSED, State.FAILED), State.RUNNING);
    }

    /** The job let in last, unless it is another one that is open or still worked on. */
    private @Nullable String refuseWhileOpen(String id) {
        String current = store.current().orElse(null);
        Optional<Job> other = store.current().filter(known -> !known.equals(id)).flatMap(store::find);
        if (other.filter(job -> job.state().isOpen() || !job.isFree(clock.instant()))
                .isPresent()) {
            throw new JobRefusedException(Cause.ANOTHER_IS_OPEN, "job " + current + " is open");
        }
        return current;
    }

    @Override
    public Job cancel(String id) {
        return change(id, EnumSet.of(State.RUNNING, State.PAUSED, State.FAILED), State.CANCELLED);
    }

    private Job change(String id, Set<State> from, State to) {
        State[] seen = new State[1];
        Optional<Job> changed = store.change(id, job -> {
            seen[0] = job.state();
            return from.contains(job.state()) ? job.with(to, to == State.CANCELLED ? clock.instant() : null) : job;
        });
        Job job = changed.orElseThrow(() -> unknown(id));
        if (!from.contains(seen[0])) {
            throw refusedIn(job.state());
        }
        return job;
    }

    private Job known(String id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    private static JobRefusedException unknown(String id) {
        return new JobRefusedException(Cause.UNKNOWN, "no job " + id);
    }

    private static JobRefusedException refusedIn(State state) {
        return new JobRefusedException(Cause.STATE, "the job is " + state);
    }
}
