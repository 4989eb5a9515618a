package migration.exchange.quarantine.web;

import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quarantine.SavedViews;
import migration.exchange.quarantine.SavedViews.View;
import migration.exchange.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a list of cases a name, and forgets it. */
@Controller
@RequestMapping("/console/quarantine/views")
class ViewPages {

    private static final int LONGEST = 40;

    private final SavedViews views;

    ViewPages(SavedViews views) {
        this.views = views;
    }

    /** @param filter the list as it is shown */
    @PostMapping
    String change(
            CaseFilter filter, @RequestParam String step, @RequestParam(defaultValue = "") String name, Caller caller) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new ProblemException(Problem.parameter("name"));
        }
        View view = new View(name.strip(), filter.query());
        switch (step) {
            case "keep" -> keep(caller, view);
            case "forget" -> views.forget(caller.name(), view.name());
            default -> throw new ProblemException(Problem.parameter("step"));
        }
        return "redirect:/console/quarantine?" + view.query();
    }

    private void keep(Caller caller, View view) {
        if (!views.keep(caller.name(), view)) {
            throw new ProblemException(
                    Problem.of(HttpStatus.CONFLICT, "VIEWS_TOO_MANY", String.valueOf(SavedViews.MOST)));
        }
    }
}
