package migration.exchange.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.web.ReceiptJson;
import migration.exchange.accounts.web.ReceiptWriter;
import migration.exchange.contract.web.VersionHeaders;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import migration.exchange.portal.web.ApiRoot;
import migration.exchange.portal.web.BodyForm;
import migration.exchange.portal.web.Problem;
import migration.exchange.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes submissions over HTTP: XML or gzipped XML, streamed to the archive; never multipart. */
@RestController
public class SubmissionDoor {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final Door door;
    private final ReceiptWriter receipts;
    private final RefusalAnswers refusals;
    private final VersionHeaders versions;
    private final ApiRoot root;
    private final Clock clock;

    SubmissionDoor(
            Door door,
            ReceiptWriter receipts,
            RefusalAnswers refusals,
            VersionHeaders versions,
            ApiRoot root,
            Clock clock) {
        this.door = door;
        this.receipts = receipts;
        this.refusals = refusals;
        this.versions = versions;
        this.root = root;
        this.clock = clock;
    }

    /** 202 once archive and broker have it on disk; the very same bytes again give the same receipt. */
    @PostMapping("/api/feeds/{agency}/{feed}/submissions")
    ResponseEntity<?> receive(
            @PathVariable String agency, @PathVariable String feed, Caller caller, HttpServletRequest request)
            throws IOException {
        FeedId target = OwnFeed.of(agency, feed, caller);
        BodyForm.check(request);
        Delivery delivery = new Delivery(target, caller.name(), Channel.HTTP, request.getInputStream(), null, null);
        Reception reception = door.receive(delivery);
        if (reception instanceof Reception.Taken taken) {
            return accepted(taken.submission());
        }
        return refusals.answer(((Reception.Refused) reception).reason(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> closed(DoorClosedException failure, HttpServletRequest request) {
        return refusals.later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "DOOR_CLOSED"), RETRY_AFTER_SECONDS, request);
    }

    private ResponseEntity<ReceiptJson> accepted(Submission submission) {
        Optional<Envelope> envelope = Optional.ofNullable(submission.ownForm() ? null : submission.envelope());
        return ResponseEntity.accepted()
                .location(URI.create(root.of("/api/submissions/" + submission.id())))
                .headers(headers ->
                        envelope.ifPresent(opened -> versions.write(opened.contract(), clock.instant(), headers)))
                .body(receipts.write(Receipt.received(submission)));
    }
}
