package migration.exchange.settings.web;

import java.time.Clock;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.security.Caller;
import migration.exchange.security.CertificateBook;
import migration.exchange.security.Key;
import migration.exchange.security.KeyBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which keys and certificates agencies have, without any secret; whoever may, revokes a key that is in wrong hands. */
@Controller
@RequestMapping("/console/keys")
class KeyRegisterPages {

    private final KeyBook keys;
    private final CertificateBook certificates;
    private final Clock clock;

    KeyRegisterPages(KeyBook keys, CertificateBook certificates, Clock clock) {
        this.keys = keys;
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String done, Caller caller, Model model) {
        model.addAttribute("done", done.equals("revoked"));
        model.addAttribute("keys", keys.all());
        model.addAttribute("certificates", certificates.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayRevoke", caller.mayOperate());
        return "keys";
    }

    @GetMapping("/{id}/revocation")
    String ask(@PathVariable String id, Model model) {
        return show(find(id), model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Caller caller, Model model) {
        Key key = find(id);
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return show(key, model);
        }
        keys.revoke(key.agency(), id, caller.name(), Reason.of(reason));
        return "redirect:/console/keys?done=revoked";
    }

    private static String show(Key key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("back", "/console/keys");
        model.addAttribute("action", "/console/keys/" + key.id() + "/revocation");
        return "key";
    }

    private Key find(String id) {
        return keys.good(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
