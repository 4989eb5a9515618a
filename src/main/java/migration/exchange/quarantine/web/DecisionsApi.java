package migration.exchange.quarantine.web;

import java.net.URI;
import java.util.List;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobView;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.quarantine.web.DecisionDoor.Asked;
import migration.exchange.quarantine.web.QuarantineApi.StepList;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about cases for programs: with some by name, with all that match by their number. */
@RestController
@RequestMapping("/api/quarantine/decisions")
class DecisionsApi {

    private final DecisionDoor door;

    DecisionsApi(DecisionDoor door) {
        this.door = door;
    }

    /** Takes a step with cases by name. */
    @PostMapping
    StepList some(@RequestBody Decision order, Caller caller) {
        return new StepList(door.decide(order.ids(), DecisionDoor.step(order.step()), caller, order.reason()));
    }

    /** Takes a step with all that match, as a job, when they are as many as is said. */
    @PostMapping("/all")
    ResponseEntity<JobView> all(@RequestBody DecisionOfAll order, Caller caller) {
        long count = order.count() == null ? -1 : order.count();
        Job job = door.decideAll(
                door.many(new Asked(order.feed(), order.code(), order.state(), order.step(), order.mend())),
                count,
                caller,
                order.reason());
        return ResponseEntity.accepted()
                .location(URI.create("/api/quarantine/decisions/" + job.id()))
                .body(JobView.of(job));
    }

    /** How far such a job is, and in the end its numbers. */
    @GetMapping("/{id}")
    JobView one(@PathVariable String id) {
        return JobView.of(door.find(id));
    }

    /** A step, {@code return}, {@code reject}, {@code reopen}, {@code release} or {@code withdraw}, with cases by name, and why. */
    record Decision(
            @Nullable List<String> ids,
            @Nullable String step,
            @Nullable String reason) {}

    /**
     * A step with all cases of a feed, code and state, how many that are, and why.
     *
     * @param mend only those that this job released by a rule
     */
    record DecisionOfAll(
            @Nullable String feed,
            @Nullable String code,
            @Nullable State state,
            @Nullable String step,
            @Nullable String mend,
            @Nullable Long count,
            @Nullable String reason) {}
}
