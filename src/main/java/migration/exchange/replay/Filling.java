package migration.exchange.replay;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import migration.exchange.envelope.Submission;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.jobs.JobRun;
import migration.exchange.replay.Reproduction.Part;

/**
 * Writes submissions into a generation, two parts at a time. In which order does not matter: of several versions the
 * highest stands, and what has lost a tie is left out.
 */
final class Filling implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int AHEAD = 8;

    private final Reproduction reproduction;
    private final Generations.Writer writer;
    private final Losers losers;
    private final JobRun run;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, Filling::worker);
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    private final AtomicLong records = new AtomicLong();

    Filling(Reproduction reproduction, Generations.Writer writer, Losers losers, JobRun run) {
        this.reproduction = reproduction;
        this.writer = writer;
        this.losers = losers;
        this.run = run;
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "rebuild");
        thread.setDaemon(true);
        return thread;
    }

    /** Records written since the beginning. */
    long records() {
        return records.get();
    }

    /** Begins to write a submission; {@link #settle} tells whether it could be. */
    void take(Submission submission) throws IOException, ExecutionException, InterruptedException {
        if (submission.correction() != null && losers.hold(submission)) {
            return;
        }
        for (Part part : reproduction.split(submission.id())) {
            if (!run.goesOn()) {
                return;
            }
            while (underWay.size() >= AHEAD) {
                underWay.remove().get();
            }
            underWay.add(workers.submit(() -> write(part)));
        }
    }

    private Void write(Part part) throws IOException {
        List<RecordDocument> all = reproduction.records(part);
        List<RecordDocument> standing = new ArrayList<>();
        List<RecordDocument> lost = new ArrayList<>();
        all.forEach(document -> (losers.hold(document.place()) ? lost : standing).add(document));
        writer.write(standing);
        // workers remember which identities they have written, whatever serves by then
        writer.writeIdentities(lost);
        records.addAndGet(part.records());
        return null;
    }

    /** Returns when all that was taken is written. */
    void settle() throws ExecutionException, InterruptedException {
        while (!underWay.isEmpty()) {
            underWay.remove().get();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
