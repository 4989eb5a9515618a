package migration.exchange.mending.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobView;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mending by rule for programs. */
@RestController
@RequestMapping("/api/quarantine/mends")
class MendingApi {

    private final MendingDoor door;

    MendingApi(MendingDoor door) {
        this.door = door;
    }

    /** Counts what a rule would do; its job tells, and keeps nothing. */
    @PostMapping
    ResponseEntity<JobView> preview(@RequestBody Order order, Caller caller) {
        return accepted(door.preview(order.rule(), caller.name(), order.reason() == null ? "" : order.reason()));
    }

    /** A preview or a mend: how far it is, and in the end its numbers. */
    @GetMapping("/{id}")
    JobView one(@PathVariable String id) {
        return JobView.of(door.find(id));
    }

    /** Some records that pass by a preview, with the value before and after. */
    @GetMapping("/{id}/examples")
    ExampleList examples(@PathVariable String id) {
        return new ExampleList(door.examples(door.find(id)));
    }

    /** Mends what a preview has shown; the number of records that pass is to be said again. */
    @PostMapping("/{id}/releases")
    ResponseEntity<JobView> mend(@PathVariable String id, @RequestBody Release release, Caller caller) {
        long count = release.count() == null ? -1 : release.count();
        return accepted(door.mend(id, count, caller.name(), release.reason() == null ? "" : release.reason()));
    }

    @PostMapping("/{id}/pause")
    JobView pause(@PathVariable String id) {
        return JobView.of(door.pause(id));
    }

    @PostMapping("/{id}/resume")
    JobView resume(@PathVariable String id) {
        return JobView.of(door.resume(id));
    }

    @PostMapping("/{id}/cancel")
    JobView cancel(@PathVariable String id) {
        return JobView.of(door.cancel(id));
    }

    private static ResponseEntity<JobView> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/quarantine/mends/" + job.id()))
                .body(JobView.of(job));
    }

    /** A rule: of which cause, and what becomes of the value; see the stewards' page. */
    record Order(
            @Nullable String feed,
            @Nullable String code,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable Map<String, String> codes,
            @Nullable String reason) {

        private Map<String, String> rule() {
            Map<String, String> rule = new LinkedHashMap<>();
            put(rule, "feed", feed);
            put(rule, "code", code);
            put(rule, "action", action);
            put(rule, "from", from);
            put(rule, "to", to);
            StringBuilder lines = new StringBuilder();
            (codes == null ? Map.<String, String>of() : codes)
                    .forEach((old, fresh) ->
                            lines.append(old).append('=').append(fresh).append('\n'));
            put(rule, "codes", lines.toString());
            return rule;
        }

        private static void put(Map<String, String> rule, String name, @Nullable String value) {
            if (value != null) {
                rule.put(name, value);
            }
        }
    }

    /** How many are to be mended, and why. */
    record Release(@Nullable Long count, @Nullable String reason) {}

    /** Some records. */
    record ExampleList(List<MendingDoor.Example> examples) {}
}
