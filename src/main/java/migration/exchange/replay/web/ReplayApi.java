package migration.exchange.replay.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.Generations;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.jobs.web.JobDoor;
import migration.exchange.jobs.web.JobView;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.replay.Rebuilds;
import migration.exchange.replay.Replays;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks for replays and rebuilds, and shows and drops generations of the store. */
@RestController
class ReplayApi {

    private final Jobs jobs;
    private final Archive archive;
    private final Generations generations;

    ReplayApi(Jobs jobs, Archive archive, Generations generations) {
        this.jobs = jobs;
        this.archive = archive;
        this.generations = generations;
    }

    /** One submission, one feed, or everything, which must be said: never by naming nothing. */
    @PostMapping("/api/replays")
    ResponseEntity<JobView> replay(@RequestBody ReplayOrder order, Caller caller) {
        Map<String, String> wishes = new LinkedHashMap<>();
        if (order.submission() != null) {
            wishes.put(Replays.SUBMISSION, submission(order.submission()));
        }
        if (order.feed() != null) {
            wishes.put(Replays.FEED, feed(order.feed()));
        }
        if (wishes.size() + (Boolean.TRUE.equals(order.everything()) ? 1 : 0) != 1) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "REPLAY_OF_NOTHING"));
        }
        String reason = Reason.of(order.reason());
        return accepted(JobDoor.orProblem(() -> jobs.start(Replays.KIND, wishes, caller.name(), reason)));
    }

    private String submission(String id) {
        try {
            return archive.find(new SubmissionId(id))
                    .orElseThrow(() -> new ProblemException(Problem.notFound()))
                    .id()
                    .value();
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(Problem.parameter(Replays.SUBMISSION));
        }
    }

    private static String feed(String feed) {
        try {
            return FeedId.parse(feed).toString();
        } catch (IllegalArgumentException notAFeed) {
            throw new ProblemException(Problem.parameter(Replays.FEED));
        }
    }

    /** A new generation beside the one that serves; or one that is there, to go back to it. */
    @PostMapping("/api/rebuilds")
    ResponseEntity<JobView> rebuild(@RequestBody RebuildOrder order, Caller caller) {
        Map<String, String> wishes = new LinkedHashMap<>();
        if (order.generation() != null) {
            wishes.put(Rebuilds.GENERATION, String.valueOf(resting(order.generation())));
        }
        if (Boolean.TRUE.equals(order.differencesAccepted())) {
            wishes.put(Rebuilds.DIFFERENCES, Rebuilds.ACCEPTED);
        }
        String reason = Reason.of(order.reason());
        return accepted(JobDoor.orProblem(() -> jobs.start(Rebuilds.KIND, wishes, caller.name(), reason)));
    }

    @GetMapping("/api/generations")
    GenerationList generations() {
        return new GenerationList(
                generations.list().stream().map(GenerationView::of).toList());
    }

    /** Deletes a generation that does not serve; from then on nobody can go back to it. */
    @DeleteMapping("/api/generations/{number}")
    ResponseEntity<Void> drop(@PathVariable int number) {
        boolean jobIsOpen = jobs.list(1).stream()
                .anyMatch(job -> job.state() == Job.State.RUNNING || job.state() == Job.State.PAUSED);
        if (jobIsOpen) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "JOB_OPEN"));
        }
        generations.drop(resting(number));
        return ResponseEntity.noContent().build();
    }

    private int resting(int number) {
        Generations.Generation found = generations.list().stream()
                .filter(there -> there.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (found.serving()) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "GENERATION_SERVES"));
        }
        return number;
    }

    private static ResponseEntity<JobView> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.id()))
                .body(JobView.of(job));
    }

    /** What to replay and why. */
    record ReplayOrder(
            @Nullable String submission,
            @Nullable String feed,
            @Nullable Boolean everything,
            @Nullable String reason) {}

    /** What to rebuild and why. */
    record RebuildOrder(
            @Nullable Integer generation,
            @Nullable Boolean differencesAccepted,
            @Nullable String reason) {}

    /** All generations. */
    record GenerationList(List<GenerationView> generations) {}

    /** A generation with the documents of each of its indices. */
    record GenerationView(int number, boolean serving, Map<String, Long> documents) {

        static GenerationView of(Generations.Generation generation) {
            return new GenerationView(generation.number(), generation.serving(), generation.documents());
        }
    }
}
