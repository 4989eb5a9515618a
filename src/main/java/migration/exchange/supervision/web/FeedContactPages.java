package migration.exchange.supervision.web;

import java.util.Locale;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom to ask about a feed, with a letter that is begun already, and the order to suspend it. */
@Controller
@RequestMapping("/console/feeds/{agency}/{feed}")
class FeedContactPages {

    private final FeedDoor door;
    private final AgencyLetters letters;

    FeedContactPages(FeedDoor door, AgencyLetters letters) {
        this.door = door;
        this.letters = letters;
    }

    @GetMapping("/contact")
    String contact(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        door.head(id, "contact", caller, model, locale);
        if (caller.isSteward()) {
            model.addAttribute("letter", letters.about(id, locale));
        }
        return "feed-contact";
    }

    /** What would be held, what waits, and when that is told to be late; with the form. */
    @GetMapping("/orders")
    String orders(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        return show(door.known(agency, feed, caller), caller, model, locale);
    }

    @PostMapping("/orders")
    String order(
            @PathVariable String agency,
            @PathVariable String feed,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        if (!step.equals("suspend") && !step.equals("resume")) {
            throw new ProblemException(Problem.parameter("step"));
        }
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return show(id, caller, model, locale);
        }
        door.order(id, step.equals("suspend"), caller, reason);
        return "redirect:/console/feeds/" + id + "/orders";
    }

    private String show(FeedId feed, Caller caller, Model model, Locale locale) {
        door.head(feed, "orders", caller, model, locale);
        model.addAttribute("ways", FeedWays.of(door.ways(feed)));
        model.addAttribute("lateFrom", door.lateFrom(feed));
        return "feed-orders";
    }
}
