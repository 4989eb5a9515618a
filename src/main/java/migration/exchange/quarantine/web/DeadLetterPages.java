package migration.exchange.quarantine.web;

import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quarantine.web.DeadLetterDoor.Redelivery;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Dead letters for people: by queue, and the form to try one, then to send all back. */
@Controller
@RequestMapping("/console/dead-letters")
class DeadLetterPages {

    private final DeadLetterDoor door;

    DeadLetterPages(DeadLetterDoor door) {
        this.door = door;
    }

    /** @param sent how many have just been sent back; null when none were */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer sent, Caller caller, Model model) {
        model.addAttribute("sent", sent);
        return show(caller, model);
    }

    @PostMapping("/redeliveries")
    String redeliver(
            @RequestParam String queue,
            @RequestParam String step,
            @RequestParam long count,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model) {
        if (!step.equals("one") && !step.equals("all")) {
            throw new ProblemException(Problem.parameter("step"));
        }
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", queue);
            return show(caller, model);
        }
        Redelivery done = door.redeliver(queue, step.equals("all"), count, caller.name(), reason);
        return "redirect:/console/dead-letters?sent=" + done.redelivered().size();
    }

    private String show(Caller caller, Model model) {
        model.addAttribute("heaps", door.heaps());
        model.addAttribute("maySend", caller.mayOperate());
        return "dead-letters";
    }
}
