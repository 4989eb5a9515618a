package migration.exchange.settings.web;

import java.time.Clock;
import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.security.CertificateBook;
import migration.exchange.security.ClientCertificate;
import migration.exchange.security.Environment;
import migration.exchange.security.KeyBook;
import migration.exchange.supervision.CertificateEnds;
import migration.exchange.supervision.notices.ContactBook;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of an agency's settings. */
@Component
class OwnSettings {

    private final KeyBook keys;
    private final CertificateBook certificates;
    private final CertificateEnds ends;
    private final ContactBook contacts;
    private final Clock clock;

    OwnSettings(KeyBook keys, CertificateBook certificates, CertificateEnds ends, ContactBook contacts, Clock clock) {
        this.keys = keys;
        this.certificates = certificates;
        this.ends = ends;
        this.contacts = contacts;
        this.clock = clock;
    }

    String show(Caller caller, Model model) {
        String agency = agency(caller);
        List<ClientCertificate> ending = ends.ending(agency, clock.instant());
        model.addAttribute("keys", keys.of(agency));
        model.addAttribute("most", KeyBook.MOST);
        model.addAttribute("environments", Environment.values());
        model.addAttribute("now", clock.instant());
        model.addAttribute("certificates", certificates.of(agency));
        model.addAttribute("ending", ending);
        model.addAttribute("contacts", contacts.of(agency));
        return "settings";
    }

    /** The agency whose settings they are. */
    static String agency(Caller caller) {
        String agency = caller.agency();
        if (agency == null) {
            throw new ProblemException(Problem.notFound());
        }
        return agency;
    }
}
