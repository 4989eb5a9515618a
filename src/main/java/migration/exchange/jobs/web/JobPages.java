package migration.exchange.jobs.web;

import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Jobs for people: the list, and one with its progress, its failures and the buttons. */
@Controller
@RequestMapping("/console/jobs")
class JobPages {

    private static final int LAST = 50;

    private final JobDoor door;

    JobPages(JobDoor door) {
        this.door = door;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("jobs", door.list(LAST).stream().map(JobView::of).toList());
        return "jobs";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("job", JobView.of(door.find(id)));
        return "job";
    }

    @PostMapping("/{id}")
    String step(@PathVariable String id, @RequestParam String step) {
        switch (step) {
            case "pause" -> door.pause(id);
            case "resume" -> door.resume(id);
            case "cancel" -> door.cancel(id);
            default -> throw new ProblemException(Problem.parameter("step"));
        }
        return "redirect:/console/jobs/" + id;
    }
}
