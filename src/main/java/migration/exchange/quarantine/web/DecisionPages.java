package migration.exchange.quarantine.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.jobs.web.JobView;
import migration.exchange.portal.Language;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.web.DecisionDoor.Asked;
import migration.exchange.quarantine.web.DecisionDoor.Many;
import migration.exchange.quarantine.web.StepView.Outcome;
import migration.exchange.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a step with chosen cases and says what became of each; with all that match only after a page that counts them. */
@Controller
@RequestMapping("/console/quarantine/decisions")
class DecisionPages {

    private final DecisionDoor door;

    DecisionPages(DecisionDoor door) {
        this.door = door;
    }

    /** @param id the chosen cases, one by one */
    @PostMapping
    String chosen(
            @RequestParam(defaultValue = "") String[] id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale) {
        CaseStep wanted = DecisionDoor.step(step);
        List<StepView> steps = door.decide(Arrays.asList(id), wanted, caller, reason);
        model.addAttribute("step", wanted);
        model.addAttribute("steps", steps);
        model.addAttribute("counts", counts(steps));
        model.addAttribute("language", Language.of(locale).tag());
        return "decisions";
    }

    private static Map<Outcome, Long> counts(List<StepView> steps) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        steps.forEach(step -> counts.merge(step.outcome(), 1L, Long::sum));
        return counts;
    }

    /** The second step: how many match, and the form in which that number is said again. */
    @GetMapping("/new")
    String all(Asked asked, Model model) {
        return show(door.many(asked), model);
    }

    @PostMapping("/all")
    String start(
            Asked asked,
            @RequestParam(defaultValue = "-1") long count,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model) {
        Many many = door.many(asked);
        if (reason.isBlank() || count != door.count(many)) {
            model.addAttribute("reasonMissing", reason.isBlank());
            model.addAttribute("otherCount", count != door.count(many));
            model.addAttribute("reason", reason);
            return show(many, model);
        }
        return shown(door.decideAll(many, count, caller, reason).id());
    }

    private String show(Many many, Model model) {
        model.addAttribute("many", many);
        model.addAttribute("count", door.count(many));
        return "decision-all";
    }

    @GetMapping("/{id}")
    String job(@PathVariable String id, Model model) {
        model.addAttribute("job", JobView.of(door.find(id)));
        return "decision-job";
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, @RequestParam String step) {
        return shown(door.change(id, step).id());
    }

    private static String shown(String job) {
        return "redirect:/console/quarantine/decisions/" + job;
    }
}
