package migration.exchange.settings.web;

import migration.exchange.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys, certificates and contact persons of the agency that is signed in. */
@Controller
@RequestMapping("/exchange/settings")
class SettingsPages {

    private final OwnSettings own;

    SettingsPages(OwnSettings own) {
        this.own = own;
    }

    /** @param done what has just been done, a word of the page; empty when nothing was */
    @GetMapping
    String show(@RequestParam(defaultValue = "") String done, Caller caller, Model model) {
        if (done.matches("revoked|added|removed|kept|forgotten")) {
            model.addAttribute("done", done);
        }
        return own.show(caller, model);
    }

    /** What a form has answered has no page of its own: whoever asks for it again, in the other language, begins anew. */
    @GetMapping({"/keys", "/certificates"})
    String begin() {
        return "redirect:/exchange/settings";
    }
}
