package migration.exchange.settings.web;

import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.security.CertificateBook;
import migration.exchange.security.CertificateBook.Adding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An agency registers certificates whose end is to be watched. */
@Controller
@RequestMapping("/exchange/settings/certificates")
class CertificatePages {

    private final CertificateBook certificates;
    private final OwnSettings own;

    CertificatePages(CertificateBook certificates, OwnSettings own) {
        this.certificates = certificates;
        this.own = own;
    }

    /** What cannot be registered is not shown again: it may be a secret. */
    @PostMapping
    String add(@RequestParam(defaultValue = "") String pem, Caller caller, Model model) {
        Adding adding = certificates.add(OwnSettings.agency(caller), pem, caller.name());
        if (adding instanceof Adding.Added) {
            return "redirect:/exchange/settings?done=added";
        }
        model.addAttribute("refused", adding.getClass().getSimpleName());
        if (adding instanceof Adding.Ended ended) {
            model.addAttribute("ended", ended.until());
        }
        return own.show(caller, model);
    }

    @PostMapping("/removal")
    String remove(@RequestParam String fingerprint, Caller caller) {
        if (!certificates.remove(OwnSettings.agency(caller), fingerprint)) {
            throw new ProblemException(Problem.notFound());
        }
        return "redirect:/exchange/settings?done=removed";
    }
}
