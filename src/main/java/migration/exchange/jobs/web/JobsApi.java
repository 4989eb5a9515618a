package migration.exchange.jobs.web;

import java.util.List;
import migration.exchange.portal.web.PageSize;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs for programs. */
@RestController
@RequestMapping("/api/jobs")
class JobsApi {

    private final JobDoor door;
    private final JobEvents events;

    JobsApi(JobDoor door, JobEvents events) {
        this.door = door;
        this.events = events;
    }

    @GetMapping
    JobList list(@RequestParam(defaultValue = "20") int size) {
        return new JobList(
                door.list(PageSize.of(size, 100)).stream().map(JobView::of).toList());
    }

    @GetMapping("/{id}")
    JobView one(@PathVariable String id) {
        return JobView.of(door.find(id));
    }

    /** Server-sent events: {@code progress} whenever it has changed, {@code done} at the end, with the job as data. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(events.of(door.find(id)));
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

    /** The last jobs, newest first. */
    record JobList(List<JobView> jobs) {}
}
