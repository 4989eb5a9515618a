package migration.exchange.erasure.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import migration.exchange.erasure.web.ErasureDoor.RecordName;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobView;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** First a preview says what there is of a person, then an order names that preview. Numbers come in bodies, never in addresses. */
@RestController
@RequestMapping("/api/erasures")
class ErasuresApi {

    private final ErasureDoor door;

    ErasuresApi(ErasureDoor door) {
        this.door = door;
    }

    /** What would be erased; nothing is. Reads the whole archive when a number is given. */
    @PostMapping("/previews")
    PreviewView preview(@RequestBody PreviewOrder order) throws IOException {
        List<RecordName> records = order.records() == null ? List.of() : order.records();
        return PreviewView.of(
                door.preview(order.personalNumber(), order.documentNumber(), order.citizenship(), records));
    }

    /** Begins to erase exactly what a preview has found. */
    @PostMapping
    ResponseEntity<JobView> order(@RequestBody ErasureOrder order, Caller caller) {
        Job job = door.order(order.preview(), order.basis(), order.caseNumber(), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.id()))
                .body(JobView.of(job));
    }

    /** Who is to be looked for: numbers of a person, single records, or both. */
    record PreviewOrder(
            @Nullable String personalNumber,
            @Nullable String documentNumber,
            @Nullable String citizenship,
            @Nullable List<RecordName> records) {}

    /** What is to be erased, and by what right. */
    record ErasureOrder(
            @Nullable String preview,
            @Nullable String basis,
            @JsonProperty("case") @Nullable String caseNumber) {}
}
