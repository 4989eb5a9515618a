package migration.exchange.contract.web;

import java.time.LocalDate;
import java.util.Locale;
import migration.exchange.accounts.Arrivals;
import migration.exchange.envelope.CountryTime;
import migration.exchange.portal.Language;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What changes in contracts: for everybody a page and a feed, for stewards also who still sends in which version. */
@Controller
class ChangesPages {

    private static final Logger LOG = LoggerFactory.getLogger(ChangesPages.class);
    private static final int DAYS = 30;

    private final VersionHistory history;
    private final ChangesFeed feed;
    private final Arrivals arrivals;
    private final Callers callers;

    ChangesPages(VersionHistory history, ChangesFeed feed, Arrivals arrivals, Callers callers) {
        this.history = history;
        this.feed = feed;
        this.arrivals = arrivals;
        this.callers = callers;
    }

    @GetMapping("/exchange/changes")
    String changes(Model model, Locale locale) {
        model.addAttribute("versions", history.versions());
        model.addAttribute("changes", history.changes(Language.of(locale).tag()));
        if (callers.current().filter(Caller::isSteward).isPresent()) {
            uses(model);
        }
        return "changes";
    }

    /** The shares come from the store; without it the rest of the page stands. */
    private void uses(Model model) {
        LocalDate since = CountryTime.day(history.now()).minusDays(DAYS);
        try {
            model.addAttribute("uses", UseLine.of(arrivals.contracts(since)));
        } catch (RuntimeException away) {
            LOG.warn("nobody knows now in which versions agencies send", away);
            model.addAttribute("usesAway", true);
        }
    }

    @GetMapping("/exchange/changes.atom")
    ResponseEntity<byte[]> feed(Locale locale) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .body(feed.in(Language.of(locale), root).xml());
    }
}
