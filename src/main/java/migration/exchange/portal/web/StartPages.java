package migration.exchange.portal.web;

import java.util.Optional;
import migration.exchange.security.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page with its three doors, and the sign-in page. */
@Controller
class StartPages {

    private final Callers callers;

    StartPages(Callers callers) {
        this.callers = callers;
    }

    @GetMapping("/")
    String start() {
        return "start";
    }

    @GetMapping("/sign-in")
    String signIn() {
        return Optional.of("sign-in")
                .filter(page -> callers.current().isEmpty())
                .orElse("redirect:/");
    }
}
