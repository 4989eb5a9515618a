package migration.exchange.accounts.web;

import java.util.List;
import migration.exchange.accounts.Accounts.ReceiptPage;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.accounts.web.DecidedRecords.DecidedList;
import migration.exchange.portal.web.PageSize;
import migration.exchange.quality.web.IssueView;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Receipts, and the issues of what was sent. */
@RestController
@RequestMapping("/api/submissions")
public class SubmissionsApi {

    private final Receipts receipts;
    private final SubmissionIssues issues;
    private final ReceiptWriter writer;

    private final DecidedRecords decided;

    SubmissionsApi(Receipts receipts, SubmissionIssues issues, ReceiptWriter writer, DecidedRecords decided) {
        this.decided = decided;
        this.receipts = receipts;
        this.issues = issues;
        this.writer = writer;
    }

    @GetMapping
    ReceiptList list(
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(required = false) @Nullable ReceiptState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        ReceiptPage page = receipts.list(feed, state, after, PageSize.of(size, 1000), caller);
        return new ReceiptList(page.receipts().stream().map(writer::write).toList(), page.next());
    }

    @GetMapping("/{id}")
    ReceiptJson one(@PathVariable String id, Caller caller) {
        return writer.write(receipts.find(id, caller));
    }

    @GetMapping(path = "/{id}/issues", produces = MediaType.APPLICATION_JSON_VALUE)
    IssuePage issues(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "500") int size,
            Caller caller) {
        Receipt receipt = receipts.find(id, caller);
        return issues.page(receipt, after == null ? -1 : after, PageSize.of(size, 5000));
    }

    @GetMapping(path = "/{id}/issues", params = "groupBy=code", produces = MediaType.APPLICATION_JSON_VALUE)
    IssueGroups groups(@PathVariable String id, Caller caller) {
        return new IssueGroups(issues.byCode(receipts.find(id, caller)));
    }

    @GetMapping(path = "/{id}/issues", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String id, Caller caller) {
        return issues.csv(receipts.find(id, caller));
    }

    /** Records that stewards have sent back, or rejected, with what they say to the agency. */
    @GetMapping("/{id}/decisions")
    DecidedList decisions(@PathVariable String id, Caller caller) {
        return decided.of(receipts.find(id, caller));
    }

    /** A page of receipts; {@code next} is the cursor of the page after, null on the last one. */
    record ReceiptList(
            List<ReceiptJson> submissions, @Nullable String next) {}

    /** A page of issues by record; {@code next} is the position to go on after, null on the last one. */
    record IssuePage(List<IssueView> issues, @Nullable Integer next) {}

    /** Issues by code. */
    record IssueGroups(List<IssueGroup> groups) {}

    /** One code: how many issues, in how many records, and the first of them. */
    record IssueGroup(String code, String rule, long issues, long records, IssueView first) {}
}
