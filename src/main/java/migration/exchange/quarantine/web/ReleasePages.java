package migration.exchange.quarantine.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.web.StepView.Outcome;
import migration.exchange.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends chosen records again as they stand, and says what became of each. */
@Controller
@RequestMapping("/console/quarantine/releases")
class ReleasePages {

    private final Cases cases;
    private final CorrectionDesk desk;

    ReleasePages(Cases cases, CorrectionDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** @param id the chosen cases, one by one: nobody chooses all by choosing none */
    @PostMapping
    String release(
            @RequestParam(defaultValue = "") String[] id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale) {
        if (id.length == 0) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "RELEASE_OF_NOTHING"));
        }
        String why = Reason.of(reason);
        List<StepView> steps = Arrays.stream(id)
                .map(one -> StepView.of(one, desk.release(one, caller.name(), why), cases))
                .toList();
        model.addAttribute("steps", steps);
        model.addAttribute("counts", counts(steps));
        model.addAttribute("language", Language.of(locale).tag());
        return "releases";
    }

    private static Map<Outcome, Long> counts(List<StepView> steps) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        steps.forEach(step -> counts.merge(step.outcome(), 1L, Long::sum));
        return counts;
    }
}
