package migration.exchange.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.JobRun;

/**
 * Follows the archive until the generation has what the serving one has. Only what is settled is taken, so that the
 * serving store has decided each tie before; what is not waits its turn.
 */
final class Pursuit {

    private static final int AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 64L << 20;
    /** So many may be left for the moment in which writing is held up. */
    private static final int LEFT_OVER = 200;
    /** Beyond these nothing more is read until some are settled. */
    private static final int MOST_WAITING = 2_000;

    private static final long PAUSE = 500;

    private final JobRun run;
    private final Chronicle.Reading reading;
    private final Filling filling;
    private final Losers losers;
    private final Settlements settlements;
    private final Archive archive;
    private final Chronicle chronicle;
    private final List<Submission> waiting = new ArrayList<>();
    private RebuildPoint point;
    private String stage = "fill";
    private long done;
    private long nanos;

    Pursuit(
            JobRun run,
            RebuildPoint point,
            Chronicle.Reading reading,
            Filling filling,
            Losers losers,
            Settlements settlements,
            Archive archive,
            Chronicle chronicle) {
        this.run = run;
        this.point = point;
        this.reading = reading;
        this.filling = filling;
        this.losers = losers;
        this.settlements = settlements;
        this.archive = archive;
        this.chronicle = chronicle;
        this.done = run.progress().done();
        point.waiting().forEach(id -> archive.find(new SubmissionId(id)).ifPresent(waiting::add));
    }

    RebuildPoint point() {
        return point;
    }

    /** Says what is done now. */
    void stage(String name) {
        stage = name;
        keep();
    }

    Progress progress() {
        Progress before = run.progress();
        return new Progress(
                stage,
                done,
                Math.max(done, chronicle.size()),
                before.records() + filling.records(),
                before.millis() + nanos / 1_000_000);
    }

    private void keep() {
        List<String> ids = waiting.stream().map(one -> one.id().value()).toList();
        point = new RebuildPoint(point.generation(), reading.mark(), ids);
        run.keep(point.toString(), progress());
    }

    /**
     * Takes all that is settled until the end of the archive is reached and little is left. While more comes all the time
     * nothing would ever be left to take: the rest is taken when writing is held up.
     *
     * @return false when the run is to stop before
     */
    boolean catchesUp() throws IOException, ExecutionException, InterruptedException {
        while (run.goesOn()) {
            boolean end = readsToTheEnd();
            boolean taken = takeSettled();
            if (!run.goesOn()) {
                return false;
            }
            keep();
            if (end && waiting.size() <= LEFT_OVER) {
                return true;
            }
            if (!taken) {
                Thread.sleep(PAUSE);
            }
        }
        return false;
    }

    private boolean readsToTheEnd() throws IOException {
        long bytes = 0;
        for (int i = 0; i < AT_ONCE && bytes < BYTES_AT_ONCE && waiting.size() < MOST_WAITING; i++) {
            Optional<Submission> next = reading.next();
            if (next.isEmpty()) {
                return true;
            }
            waiting.add(next.get());
            bytes += next.get().bytes();
        }
        return false;
    }

    private boolean takeSettled() throws IOException, ExecutionException, InterruptedException {
        Set<SubmissionId> settled = settlements.settled(waiting);
        if (settled.isEmpty()) {
            return false;
        }
        take(waiting.stream().filter(one -> settled.contains(one.id())).toList());
        waiting.removeIf(one -> settled.contains(one.id()));
        return true;
    }

    private void take(List<Submission> submissions) throws IOException, ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        losers.read();
        for (Submission one : submissions) {
            filling.take(one);
        }
        filling.settle();
        nanos += System.nanoTime() - begin;
        done += submissions.size();
    }

    /**
     * Takes all that is archived, settled or not: nobody writes into the serving store now, and parts of what is not settled
     * may be in it.
     *
     * @return ids of what is not settled
     */
    List<SubmissionId> takeEverything() throws IOException, ExecutionException, InterruptedException {
        Optional<Submission> next = reading.next();
        while (next.isPresent()) {
            waiting.add(next.get());
            next = reading.next();
        }
        Set<SubmissionId> settled = settlements.settled(waiting);
        take(List.copyOf(waiting));
        waiting.removeIf(one -> settled.contains(one.id()));
        return waiting.stream().map(Submission::id).toList();
    }

    /** Where another generation would have to go on that has the same as this one. */
    RebuildPoint pointOf(int generation) {
        List<String> ids = waiting.stream().map(one -> one.id().value()).toList();
        return new RebuildPoint(generation, reading.mark(), ids);
    }
}
