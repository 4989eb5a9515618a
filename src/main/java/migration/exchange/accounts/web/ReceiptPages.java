package migration.exchange.accounts.web;

import java.util.Locale;
import java.util.TreeSet;
import migration.exchange.accounts.Accounts.ReceiptPage;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.contract.MigrationContext;
import migration.exchange.portal.Language;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Receipts for people: the list, and one receipt with its equation and its issues. */
@Controller
@RequestMapping("/exchange/submissions")
class ReceiptPages {

    private static final int PAGE = 50;
    private static final int RECORDS = 100;

    private final Receipts receipts;
    private final SubmissionIssues issues;
    private final ReceiptWriter writer;
    private final MigrationContext context;
    private final DecidedRecords decided;

    ReceiptPages(
            Receipts receipts,
            SubmissionIssues issues,
            ReceiptWriter writer,
            MigrationContext context,
            DecidedRecords decided) {
        this.decided = decided;
        this.receipts = receipts;
        this.issues = issues;
        this.writer = writer;
        this.context = context;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(required = false) @Nullable ReceiptState state,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model) {
        ReceiptPage page = receipts.list(feed, state, after, PAGE, caller);
        model.addAttribute(
                "receipts", page.receipts().stream().map(writer::write).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("feeds", feeds(caller));
        model.addAttribute("states", ReceiptState.values());
        model.addAttribute("feed", feed);
        model.addAttribute("state", state);
        model.addAttribute("filtered", (feed != null && !feed.isBlank()) || state != null);
        return "receipts";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int after,
            Caller caller,
            Model model,
            Locale locale) {
        Receipt receipt = receipts.find(id, caller);
        model.addAttribute("receipt", writer.write(receipt));
        model.addAttribute("parts", Equation.of(receipt));
        model.addAttribute("groups", issues.byCode(receipt));
        model.addAttribute("page", issues.page(receipt, after, RECORDS));
        model.addAttribute("first", after < 0);
        model.addAttribute("decided", decided.of(receipt));
        model.addAttribute("language", Language.of(locale).tag());
        return "receipt";
    }

    @GetMapping("/{id}/issues.csv")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String id, Caller caller) {
        return issues.csv(receipts.find(id, caller));
    }

    private TreeSet<String> feeds(Caller caller) {
        TreeSet<String> feeds = new TreeSet<>();
        context.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(caller::maySee)
                .forEach(feed -> feeds.add(feed.toString()));
        return feeds;
    }
}
