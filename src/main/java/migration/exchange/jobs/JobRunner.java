package migration.exchange.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.jobs.Job.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Works on the job that was let in, when no other process does. Looks every half second, renews its lease every second,
 * and so hears within two that it is to stop.
 */
@Component
class JobRunner implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long PATIENCE = 10_000;

    private final JobStore store;
    private final Map<String, Work> works;
    private final Clock clock;
    private final Pace pace;
    private @Nullable Thread worker;
    private volatile boolean stopping;
    private volatile @Nullable Turn turn;

    /**
     * How often something is done.
     *
     * @param look for a job that nobody works on
     * @param renewal of the lease
     * @param trouble pause when the store is away
     */
    record Pace(Duration look, Duration renewal, Duration trouble) {

        static final Pace ORDINARY = new Pace(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Autowired
    JobRunner(JobStore store, List<Work> works, @Qualifier("machineClock") Clock clock) {
        this(store, works, clock, Pace.ORDINARY);
    }

    JobRunner(JobStore store, List<Work> works, Clock clock, Pace pace) {
        this.pace = pace;
        this.store = store;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        Thread thread = new Thread(this::look, "jobs");
        thread.setDaemon(true);
        thread.start();
        worker = thread;
    }

    /** Before anything is closed, so that what a step then meets is not taken for a failure of the job. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        hurry();
    }

    private void hurry() {
        stopping = true;
        Turn running = turn;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public synchronized void stop() {
        hurry();
        Thread thread = worker;
        if (thread != null) {
            join(thread);
        }
        worker = null;
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
            thread.interrupt();
            thread.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void look() {
        while (!stopping) {
            try {
                takeTurn();
                Thread.sleep(pace.look().toMillis());
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("jobs cannot be looked at now: {}", away.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pace.trouble().toMillis());
        } catch (InterruptedException ending) {
            stopping = true;
        }
    }

    private void takeTurn() {
        Optional<Job> current = store.current().flatMap(store::find).filter(job -> job.isFree(clock.instant()));
        boolean waits = current.filter(job -> job.state() == State.RUNNING || job.lease() != null)
                .isPresent();
        if (waits && current.isPresent()) {
            Turn.take(store, clock, UUID.randomUUID().toString(), current.get().id())
                    .ifPresent(this::take);
        }
    }

    private void take(Turn taken) {
        turn = taken;
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(JobRunner::renewer);
        try {
            renewal.scheduleWithFixedDelay(() -> renew(taken), 0, pace.renewal().toMillis(), TimeUnit.MILLISECONDS);
            work(taken);
        } catch (JobLostException lost) {
            LOG.warn("{}", lost.getMessage());
        } finally {
            turn = null;
            renewal.shutdownNow();
        }
    }

    private static Thread renewer(Runnable task) {
        Thread thread = new Thread(task, "job-lease");
        thread.setDaemon(true);
        return thread;
    }

    private static void renew(Turn turn) {
        try {
            turn.renew();
        } catch (RuntimeException away) {
            LOG.warn("the lease of a job could not be renewed: {}", away.toString());
        }
    }

    private void work(Turn taken) {
        Work work = works.get(taken.begin().kind());
        if (work == null) {
            taken.fail("no work of kind " + taken.begin().kind());
            return;
        }
        if (taken.begin().state() != State.RUNNING) {
            work.tidy(taken);
            taken.end(null);
            return;
        }
        try {
            taken.end(work.work(taken).orElse(null));
        } catch (JobLostException lost) {
            throw lost;
        } catch (Exception failure) {
            if (stopping) {
                LOG.info("job {} is left to go on after a restart: {}", taken.job(), failure.toString());
                return;
            }
            LOG.error("job {} failed", taken.job(), failure);
            taken.fail(String.valueOf(failure.getMessage()));
        }
    }
}
