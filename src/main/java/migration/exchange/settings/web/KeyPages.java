package migration.exchange.settings.web;

import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.security.Caller;
import migration.exchange.security.Environment;
import migration.exchange.security.Key;
import migration.exchange.security.KeyBook;
import migration.exchange.security.KeyBook.Making;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An agency makes and revokes its keys. */
@Controller
@RequestMapping("/exchange/settings/keys")
class KeyPages {

    private final KeyBook keys;
    private final OwnSettings own;

    KeyPages(KeyBook keys, OwnSettings own) {
        this.keys = keys;
        this.own = own;
    }

    /** The answer itself shows the secret, and no address does: it cannot be asked for again. */
    @PostMapping
    String make(@RequestParam Environment environment, Caller caller, Model model) {
        Making making = keys.make(OwnSettings.agency(caller), environment, caller.name());
        if (making instanceof Making.Made made) {
            model.addAttribute("key", made.key());
            model.addAttribute("secret", made.secret());
            model.addAttribute("address", address());
            return "key-made";
        }
        model.addAttribute("tooMany", environment);
        return own.show(caller, model);
    }

    @GetMapping("/{id}")
    String ask(@PathVariable String id, Caller caller, Model model) {
        return show(id, caller, model);
    }

    @PostMapping("/{id}")
    String revoke(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Caller caller, Model model) {
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return show(id, caller, model);
        }
        if (!keys.revoke(OwnSettings.agency(caller), id, caller.name(), Reason.of(reason))) {
            throw new ProblemException(Problem.notFound());
        }
        return "redirect:/exchange/settings?done=revoked";
    }

    private String show(String id, Caller caller, Model model) {
        Key key = keys.good(id)
                .filter(one -> one.agency().equals(OwnSettings.agency(caller)))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        model.addAttribute("key", key);
        model.addAttribute("back", "/exchange/settings");
        model.addAttribute("action", "/exchange/settings/keys/" + key.id());
        return "key";
    }

    /** Where whoever reads the page has reached the platform; the language of the page is no part of it. */
    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .replacePath(null)
                .toUriString();
    }
}
