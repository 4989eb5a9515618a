package migration.exchange.mending.web;

import java.util.Map;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobView;
import migration.exchange.mending.Mendings;
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

/** Mending by rule for people: the rule, what it would do, and the mend. */
@Controller
@RequestMapping("/console/quarantine/mends")
class MendingPages {

    private final MendingDoor door;

    MendingPages(MendingDoor door) {
        this.door = door;
    }

    @GetMapping("/new")
    String rule(@RequestParam String feed, @RequestParam String code, Model model) {
        model.addAttribute("feed", feed);
        model.addAttribute("code", code);
        return "mending-rule";
    }

    @PostMapping
    String preview(@RequestParam Map<String, String> form, Caller caller) {
        return shown(door.preview(form, caller.name(), form.getOrDefault("reason", "")));
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Job job = door.find(id);
        model.addAttribute("job", JobView.of(job));
        model.addAttribute("preview", job.kind().equals(Mendings.PREVIEW));
        model.addAttribute("examples", door.examples(job));
        return "mending";
    }

    @PostMapping("/{id}/releases")
    String mend(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long count,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        return shown(door.mend(id, count, caller.name(), reason));
    }

    @PostMapping("/{id}")
    String step(@PathVariable String id, @RequestParam String step) {
        return shown(
                switch (step) {
                    case "pause" -> door.pause(id);
                    case "resume" -> door.resume(id);
                    case "cancel" -> door.cancel(id);
                    default -> throw new ProblemException(Problem.parameter("step"));
                });
    }

    private static String shown(Job job) {
        return "redirect:/console/quarantine/mends/" + job.id();
    }
}
