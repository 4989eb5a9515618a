package migration.exchange.conformance.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import migration.exchange.conformance.Certificate;
import migration.exchange.conformance.Checklist;
import migration.exchange.conformance.ConformanceDesk;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How far an agency has come in the sandbox with each contract, and the way to its certificate. */
@Controller
@RequestMapping("/exchange/conformance")
class ConformancePages {

    private final ConformanceDesk desk;
    private final MigrationContext contracts;

    ConformancePages(ConformanceDesk desk, MigrationContext contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    /** A contract of a feed, how far its sender has come, and the certificate that holds; null when there is none. */
    record Row(Checklist checklist, @Nullable Certificate certificate) {

        /** Feed and version. */
        public ContractId contract() {
            return checklist.contract();
        }
    }

    @GetMapping
    String all(Caller caller, Model model) {
        List<Row> rows = contracts.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(caller::maySee)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(feed -> rows(feed).stream())
                .toList();
        model.addAttribute("rows", rows);
        return "conformance";
    }

    @GetMapping("/{agency}/{feed}")
    String one(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model) {
        FeedId target = feed(agency, feed, caller);
        model.addAttribute("feed", target);
        model.addAttribute("rows", rows(target));
        model.addAttribute("mayCertify", caller.owns(target));
        return "conformance-feed";
    }

    private List<Row> rows(FeedId feed) {
        return desk.checklists(feed).stream()
                .map(list -> new Row(list, desk.certificate(list.contract()).orElse(null)))
                .toList();
    }

    /** Leads to the certificate, or back to the cases while one of them is open. */
    @PostMapping("/{agency}/{feed}/{major}")
    String certify(
            @PathVariable String agency,
            @PathVariable String feed,
            @PathVariable int major,
            Caller caller,
            Model model) {
        FeedId target = feed(agency, feed, caller);
        if (!caller.owns(target)) {
            throw new ProblemException(Problem.denied(agency));
        }
        Optional<Certificate> certificate =
                contracts.find(new ContractId(target, major)).flatMap(contract -> desk.certify(contract.id()));
        if (certificate.isPresent()) {
            return "redirect:/conformance/" + certificate.get().id();
        }
        model.addAttribute("open", true);
        return one(agency, feed, caller, model);
    }

    private FeedId feed(String agency, String feed, Caller caller) {
        return contracts.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(known -> known.agency().equals(agency) && known.feed().equals(feed) && caller.maySee(known))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
