package migration.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.Job.State;
import migration.exchange.jobs.JobRefusedException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs and their leases, with several runners as several processes over one store. */
class JobsTest {

    private final MovedClock clock = new MovedClock();
    private final MemoryJobStore store = new MemoryJobStore();
    private final Jobs jobs = new JobDesk(store, clock);
    private static final JobRunner.Pace PACE =
            new JobRunner.Pace(Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(80));

    private final List<JobRunner> runners = new ArrayList<>();

    @AfterEach
    void stop() {
        runners.forEach(JobRunner::stop);
    }

    /** The real time, moved by hand. */
    private static final class MovedClock extends Clock {

        private final AtomicLong moved = new AtomicLong();

        void move(Duration by) {
            moved.addAndGet(by.toMillis());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(moved.get());
        }
    }

    /** Counts to a number, a step in some milliseconds, and keeps each step. */
    private static class Counting implements Work {

        final AtomicInteger steps = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final AtomicInteger tidied = new AtomicInteger();

        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Optional<String> work(JobRun run) throws Exception {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                int end = Integer.parseInt(run.wishes().get("end"));
                int at = run.checkpoint() == null ? 0 : Integer.parseInt(run.checkpoint());
                while (run.goesOn() && at < end) {
                    Thread.sleep(3);
                    step(run, at + 1);
                    at++;
                    steps.incrementAndGet();
                    run.keep(String.valueOf(at), new Progress("count", at, end, at, at * 10L));
                }
                return at == end ? Optional.of("{\"counted\":" + at + "}") : Optional.empty();
            } finally {
                atOnce.decrementAndGet();
            }
        }

        void step(JobRun run, int number) throws Exception {}

        @Override
        public void tidy(JobRun run) {
            tidied.incrementAndGet();
        }
    }

    private JobRunner runner(Work work) {
        JobRunner runner = new JobRunner(store, List.of(work), clock, PACE);
        runners.add(runner);
        runner.start();
        return runner;
    }

    private Job start(int end) {
        return jobs.start("counting", Map.of("end", String.valueOf(end)), "operator", "a test");
    }

    private void reaches(String id, State state) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jobs.find(id).orElseThrow().state() == state);
    }

    private long done(String id) {
        return jobs.find(id).orElseThrow().progress().done();
    }

    @Test
    void oneOfManyRunnersWorksOnAJobFromBeginningToEnd() {
        Counting work = new Counting();
        for (int i = 0; i < 4; i++) {
            runner(work);
        }
        Job job = start(100);
        reaches(job.id(), State.DONE);
        assertThat(work.steps).hasValue(100);
        assertThat(work.mostAtOnce).hasValue(1);
        Job end = jobs.find(job.id()).orElseThrow();
        assertThat(end.result()).isEqualTo("{\"counted\":100}");
        assertThat(end.progress().rate()).isEqualTo(100);
        assertThat(end.lease()).isNull();
        assertThat(end.endedAt()).isNotNull();
    }

    @Test
    void aPausedJobStopsWithTheNextRenewalAndGoesOnWhereItWas() throws InterruptedException {
        Counting work = new Counting();
        runner(work);
        Job job = start(300);
        await().until(() -> done(job.id()) > 10);
        jobs.pause(job.id());
        await().atMost(Duration.ofSeconds(2))
                .until(() -> jobs.find(job.id()).orElseThrow().lease() == null);
        long rests = done(job.id());
        assertThat(rests).isLessThan(300);
        Thread.sleep(300);
        assertThat(done(job.id())).isEqualTo(rests);
        jobs.resume(job.id());
        reaches(job.id(), State.DONE);
        assertThat(work.steps).hasValue(300);
    }

    @Test
    void aCancelledJobStopsAndLeavesRoomForAnother() {
        runner(new Counting());
        Job job = start(10_000);
        await().until(() -> done(job.id()) > 10);
        assertThatThrownBy(() -> start(1))
                .isInstanceOfSatisfying(
                        JobRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Cause.ANOTHER_IS_OPEN));
        jobs.cancel(job.id());
        await().atMost(Duration.ofSeconds(2))
                .until(() -> jobs.find(job.id()).orElseThrow().lease() == null);
        assertThatThrownBy(() -> jobs.resume(job.id())).isInstanceOf(JobRefusedException.class);
        Job next = start(5);
        reaches(next.id(), State.DONE);
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aFailureIsKeptWithItsReasonAndTheJobCanGoOn() {
        AtomicInteger failures = new AtomicInteger(1);
        Counting work = new Counting() {
            @Override
            void step(JobRun run, int number) {
                if (number == 20 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the disk is full");
                }
            }
        };
        runner(work);
        Job job = start(40);
        reaches(job.id(), State.FAILED);
        assertThat(jobs.find(job.id()).orElseThrow().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why()).isEqualTo("the disk is full"));
        assertThat(done(job.id())).isEqualTo(19);
        jobs.resume(job.id());
        reaches(job.id(), State.DONE);
        assertThat(work.steps).hasValue(40);
    }

    /** The first process hangs in a step, is taken for dead, and wakes when another has long gone on. */
    @Test
    void whoWasTakenForDeadKeepsNothingMore() {
        Turn first = turn(start(30));
        first.keep("10", new Progress("count", 10, 30, 10, 100));
        clock.move(Turn.LEASE.plusSeconds(1));
        Counting work = new Counting();
        runner(work);
        reaches(first.job(), State.DONE);
        assertThat(work.steps).hasValue(20);
        assertThatThrownBy(() -> first.keep("11", new Progress("count", 11, 30, 11, 110)))
                .isInstanceOf(JobLostException.class);
        assertThat(first.goesOn()).isFalse();
        assertThat(done(first.job())).isEqualTo(30);
    }

    @Test
    void aLivingOwnerIsNotRobbed() {
        Turn first = turn(start(30));
        clock.move(Turn.LEASE.minusSeconds(2));
        assertThat(Turn.take(store, clock, "another", first.job())).isEmpty();
        first.renew();
        clock.move(Turn.LEASE.minusSeconds(2));
        assertThat(Turn.take(store, clock, "another", first.job())).isEmpty();
        assertThat(first.goesOn()).isTrue();
    }

    private Turn turn(Job job) {
        return Turn.take(store, clock, "a process", job.id()).orElseThrow();
    }

    /** Its process died, and then it was given up: what must not stay is taken back all the same. */
    @Test
    void aJobThatWasGivenUpAfterItsProcessDiedIsTidied() {
        Turn dead = turn(start(30));
        jobs.cancel(dead.job());
        Counting work = new Counting();
        runner(work);
        assertThatThrownBy(() -> start(1)).isInstanceOf(JobRefusedException.class);
        clock.move(Turn.LEASE.plusSeconds(1));
        await().until(() -> work.tidied.get() == 1);
        await().until(() -> jobs.find(dead.job()).orElseThrow().lease() == null);
        assertThat(work.steps).hasValue(0);
    }

    @Test
    void aRunnerThatEndsLeavesTheJobToTheNext() {
        Counting work = new Counting();
        JobRunner first = runner(work);
        Job job = start(200);
        await().until(() -> done(job.id()) > 10);
        first.stop();
        assertThat(jobs.find(job.id()).orElseThrow())
                .satisfies(left -> assertThat(left.state()).isEqualTo(State.RUNNING))
                .satisfies(left -> assertThat(left.lease()).isNull());
        runner(work);
        reaches(job.id(), State.DONE);
        assertThat(work.steps).hasValue(200);
    }
}
