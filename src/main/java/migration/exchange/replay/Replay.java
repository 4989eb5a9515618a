package migration.exchange.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.envelope.Submission;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.JobRun;
import migration.exchange.jobs.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the pipeline again of archived submissions in the order of receipt. Over a healthy store that changes nothing; into
 * an empty one it brings everything back, and what was archived but never told to the broker is told now. A marker
 * follows each hundred, and only when it has come back is where it stood kept: never more than three hundred wait.
 */
@Component
class Replay implements Work {

    private static final int BETWEEN_MARKERS = 100;
    private static final int MARKERS_OUT = 3;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Chronicle chronicle;
    private final Archive archive;
    private final Retelling retelling;

    Replay(Chronicle chronicle, Archive archive, Retelling retelling) {
        this.chronicle = chronicle;
        this.archive = archive;
        this.retelling = retelling;
    }

    @Override
    public String kind() {
        return Replays.KIND;
    }

    @Override
    public Optional<String> work(JobRun run) throws IOException {
        Scope scope = Scope.of(run.wishes());
        try (Chronicle.Reading reading = chronicle.read(run.checkpoint())) {
            Course course = new Course(run);
            Source source = scope instanceof Scope.One one ? once(one) : reading::next;
            Optional<Submission> next = source.next();
            while (run.goesOn() && next.isPresent()) {
                if (scope.holds(next.get())) {
                    retelling.tell(next.get().id(), run.job());
                    course.told(reading.mark());
                }
                next = source.next();
            }
            return run.goesOn() && course.finished(reading.mark())
                    ? Optional.of("{\"submissions\":" + course.through + "}")
                    : Optional.empty();
        }
    }

    /** Where submissions come from. */
    private interface Source {
        Optional<Submission> next() throws IOException;
    }

    private Source once(Scope.One one) {
        Deque<Submission> only = new ArrayDeque<>();
        archive.find(one.id()).ifPresent(only::add);
        return () -> Optional.ofNullable(only.poll());
    }

    @Override
    public void tidy(JobRun run) {
        // what was told is worked off all the same
    }

    /** What has been told and what of it is through. */
    private final class Course {

        private final JobRun run;
        private final Deque<Out> out = new ArrayDeque<>();
        private final long begin = System.nanoTime();
        private int markers;
        private int sinceMarker;
        private long through;

        /** A marker that has not come back: what is through when it has. */
        private record Out(int number, int submissions, String mark) {}

        Course(JobRun run) {
            this.run = run;
            this.through = run.progress().done();
        }

        void told(String mark) {
            sinceMarker++;
            if (sinceMarker == BETWEEN_MARKERS) {
                marker(mark);
                while (run.goesOn() && out.size() >= MARKERS_OUT) {
                    look();
                }
            }
        }

        private void marker(String mark) {
            markers++;
            retelling.mark(run.turn(), markers);
            out.add(new Out(markers, sinceMarker, mark));
            sinceMarker = 0;
        }

        /** @return whether all that was told is through; false when the run is to stop before */
        boolean finished(String mark) {
            marker(mark);
            while (run.goesOn() && !out.isEmpty()) {
                look();
            }
            if (out.isEmpty()) {
                // how many of the archive it was about is only known now
                keep(mark, through);
            }
            return out.isEmpty();
        }

        private void look() {
            retelling.returned(run.turn(), LOOK).ifPresent(this::back);
        }

        private void back(int number) {
            @Nullable String mark = null;
            while (!out.isEmpty() && out.element().number() <= number) {
                through += out.element().submissions();
                mark = out.remove().mark();
            }
            if (mark != null) {
                keep(mark, chronicle.size());
            }
        }

        private void keep(String mark, long total) {
            long millis = run.progress().millis() + (System.nanoTime() - begin) / 1_000_000;
            run.keep(mark, new Progress("tell", through, total, 0, millis));
        }
    }
}
