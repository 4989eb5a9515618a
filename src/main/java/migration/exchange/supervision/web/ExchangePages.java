package migration.exchange.supervision.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import migration.exchange.security.ClientCertificate;
import migration.exchange.supervision.CertificateEnds;
import migration.exchange.supervision.Overview;
import migration.exchange.supervision.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where agencies begin: how each of their feeds stands, or the steps to the first accepted record. */
@Controller
class ExchangePages {

    private final Overview overview;
    private final Accounts accounts;
    private final Quarantine quarantine;
    private final Decisions decisions;
    private final MigrationContext contracts;
    private final CertificateEnds certificates;
    private final Callers callers;
    private final Clock clock;

    ExchangePages(
            Overview overview,
            Accounts accounts,
            Quarantine quarantine,
            Decisions decisions,
            MigrationContext contracts,
            CertificateEnds certificates,
            Callers callers,
            Clock clock) {
        this.decisions = decisions;
        this.overview = overview;
        this.accounts = accounts;
        this.quarantine = quarantine;
        this.contracts = contracts;
        this.certificates = certificates;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping("/exchange")
    String home(Model model) {
        Parts parts = new Parts();
        List<Row> rows = callers.current().map(caller -> rows(caller, parts)).orElse(List.of());
        model.addAttribute("rows", rows);
        model.addAttribute("signedIn", callers.current().isPresent());
        model.addAttribute("begins", rows.stream().allMatch(row -> row.last() == null));
        model.addAttribute("ending", callers.current().map(this::ending).orElse(List.of()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("missing", parts.missing());
        return "exchange";
    }

    private List<ClientCertificate> ending(Caller caller) {
        String agency = caller.agency();
        return agency == null ? List.of() : certificates.ending(agency, clock.instant());
    }

    private List<Row> rows(Caller caller, Parts parts) {
        List<Standing> standings = parts.of("feeds", overview::standings, List.of());
        return contracts.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(caller::maySee)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(feed -> row(feed, standings, parts))
                .toList();
    }

    private Row row(FeedId feed, List<Standing> standings, Parts parts) {
        Optional<Standing> standing =
                standings.stream().filter(one -> one.feed().equals(feed)).findFirst();
        return new Row(
                feed,
                standing.orElse(null),
                parts.of("receipts", () -> last(feed), Optional.<Receipt>empty())
                        .orElse(null),
                parts.of("quarantine", () -> quarantine.waiting(feed), 0L),
                parts.of("quarantine", () -> decisions.returned(feed), 0L));
    }

    private Optional<Receipt> last(FeedId feed) {
        return accounts.receipts(new ReceiptQuery(null, feed, null, null, 1)).receipts().stream()
                .findFirst();
    }

    /**
     * A feed of the caller.
     *
     * @param standing how it stands against what is agreed; null when nothing is, or nobody can say now
     * @param last its last receipt; null when it never brought anything
     * @param waiting records of it that wait in quarantine
     * @param returned records of it that stewards have sent back
     */
    record Row(
            FeedId feed,
            @Nullable Standing standing,
            @Nullable Receipt last,
            long waiting,
            long returned) {}
}
