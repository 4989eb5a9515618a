package migration.exchange.quarantine.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import migration.exchange.portal.web.PageSize;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarantine for programs: list, by cause, read, correct, release. */
@RestController
class QuarantineApi {

    /** Bytes: one record of the largest kind, and as much as the form of the page takes. */
    private static final int LARGEST_CORRECTION = 2 << 20;

    private final Cases cases;
    private final CorrectionDesk desk;
    private final DecisionDoor decisions;

    QuarantineApi(Cases cases, CorrectionDesk desk, DecisionDoor decisions) {
        this.cases = cases;
        this.desk = desk;
        this.decisions = decisions;
    }

    @GetMapping("/api/quarantine")
    CaseList list(CaseFilter filter, @RequestParam(defaultValue = "100") int size) {
        Page page = cases.list(filter, PageSize.of(size, 1000));
        return new CaseList(page.records().stream().map(cases::view).toList(), page.total(), page.next());
    }

    @GetMapping(path = "/api/quarantine", params = "groupBy=code")
    CauseList causes(@RequestParam(required = false) @Nullable String feed) {
        return new CauseList(cases.causes(feed).stream().map(CauseView::of).toList());
    }

    @GetMapping("/api/quarantine/{id}")
    CaseReport one(@PathVariable String id) throws IOException {
        QuarantinedRecord found = cases.find(id);
        return new CaseReport(
                cases.view(found),
                cases.verbatim(found).map(Cases.Verbatim::text).orElse(null),
                cases.marks(found));
    }

    /** The body is a submission in contract XML with exactly the corrected record; the reason goes into the record of decisions. */
    @PostMapping(
            path = "/api/quarantine/{id}/corrections",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<StepView> correct(
            @PathVariable String id, @RequestParam String reason, InputStream contractXml, Caller caller)
            throws IOException {
        String why = Reason.of(reason);
        byte[] body = contractXml.readNBytes(LARGEST_CORRECTION + 1);
        if (body.length > LARGEST_CORRECTION) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        StepView step = StepView.of(id, desk.correct(id, body, caller.name(), why, null), cases);
        if (step.outcome() == StepView.Outcome.COUNTED_ONLY) {
            throw new ProblemException(Problem.countedOnly(cases.find(id).feed().toString()));
        }
        return answer(step);
    }

    /** Sends records again as they stand. The ids are named one by one: there is no way to name all by naming none. */
    @PostMapping("/api/quarantine/releases")
    StepList release(@RequestBody ReleaseOrder order, Caller caller) {
        return new StepList(decisions.decide(order.ids(), CaseStep.RELEASE, caller, order.reason()));
    }

    private static ResponseEntity<StepView> answer(StepView step) {
        if (step.outcome() == StepView.Outcome.UNKNOWN) {
            throw new ProblemException(Problem.notFound());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(step.outcome().status());
        if (step.submission() != null) {
            answer.location(URI.create("/api/submissions/" + step.submission()));
        }
        return answer.body(step);
    }

    /** What to release and why. */
    record ReleaseOrder(
            @Nullable List<String> ids, @Nullable String reason) {}

    /** One page of cases with the number that match in all. */
    record CaseList(
            List<CaseView> records, long total, @Nullable String next) {}

    /** A case, the record as it came, null when it may only be counted, and where in it the faults are: from and to count characters. */
    record CaseReport(CaseView record, @Nullable String verbatim, List<Mark> marks) {}

    /** Waiting cases by cause. */
    record CauseList(List<CauseView> causes) {}

    /** A cause. */
    record CauseView(String feed, String code, String rule, long count, Instant oldest) {

        static CauseView of(Quarantine.Cause cause) {
            return new CauseView(
                    cause.feed().toString(), cause.code(), "/rules/" + cause.code(), cause.count(), cause.oldest());
        }
    }

    /** A case without its verbatim; one of a record that may only be counted has no id of it either. */
    record CaseView(
            String id,
            String feed,
            String submission,
            int position,
            @Nullable String sourceId,
            int version,
            boolean countedOnly,
            State state,
            @Nullable String closedBy,
            Instant since,
            List<IssueView> issues,
            List<Decision> decisions) {

        /** The codes of its issues, each once. */
        public List<String> codes() {
            return issues.stream().map(IssueView::code).distinct().toList();
        }
    }

    /** What became of every step. */
    record StepList(List<StepView> results) {}
}
