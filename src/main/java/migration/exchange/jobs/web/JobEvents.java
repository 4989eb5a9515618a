package migration.exchange.jobs.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of progress. State lives in the store, not in the process, so it is looked up each second for all who listen;
 * each event is the whole state, so who comes again after a break has missed nothing.
 */
@Component
class JobEvents {

    private static final int MOST = 200;
    private static final long ONE_HOUR = 3_600_000;
    private static final int HEARTBEAT = 15;

    private final Jobs jobs;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "job-events");
        thread.setDaemon(true);
        return thread;
    });

    JobEvents(Jobs jobs) {
        this.jobs = jobs;
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
        listeners.forEach(listener -> listener.emitter.complete());
    }

    SseEmitter of(Job job) {
        if (listeners.size() >= MOST) {
            throw new ProblemException(Problem.tryLater(HEARTBEAT));
        }
        Listener listener = new Listener(job.id());
        listener.emitter.onCompletion(() -> listeners.remove(listener));
        listener.emitter.onError(broken -> listeners.remove(listener));
        listener.emitter.onTimeout(listener.emitter::complete);
        listeners.add(listener);
        tell(listener, job);
        return listener.emitter;
    }

    private void look() {
        for (Listener listener : listeners) {
            try {
                jobs.find(listener.job).ifPresent(job -> tell(listener, job));
            } catch (RuntimeException away) {
                listener.quiet++;
            }
        }
    }

    private void tell(Listener listener, Job job) {
        try {
            listener.tell(job);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    /** One who listens to a job. */
    private static final class Listener {

        private final String job;
        private final SseEmitter emitter = new SseEmitter(ONE_HOUR);
        private @Nullable JobView told;
        private long events;
        private int quiet;

        Listener(String job) {
            this.job = job;
        }

        synchronized void tell(Job now) throws IOException {
            JobView view = JobView.of(now);
            if (!view.equals(told)) {
                told = view;
                quiet = 0;
                send("progress", view);
            } else if (++quiet % HEARTBEAT == 0) {
                emitter.send(SseEmitter.event().comment("still there"));
            }
            if (now.endedAt() != null) {
                send("done", view);
                emitter.complete();
            }
        }

        private void send(String name, JobView view) throws IOException {
            emitter.send(
                    SseEmitter.event().name(name).id(String.valueOf(++events)).data(view));
        }
    }
}
