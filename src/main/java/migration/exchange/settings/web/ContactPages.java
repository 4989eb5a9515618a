package migration.exchange.settings.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.AlarmTexts;
import migration.exchange.supervision.notices.Contact;
import migration.exchange.supervision.notices.ContactBook;
import migration.exchange.supervision.notices.ContactForm;
import migration.exchange.supervision.notices.ContactForm.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An agency names its contact persons, and which notices each gets. */
@Controller
@RequestMapping("/exchange/settings/contacts")
class ContactPages {

    /** In the place of an id, for somebody who is not yet kept. */
    private static final String NEW = "new";

    private final ContactBook contacts;
    private final AlarmTexts texts;

    ContactPages(ContactBook contacts, AlarmTexts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    @GetMapping("/{id}")
    String form(@PathVariable String id, Caller caller, Model model, Locale locale) {
        ContactForm form = id.equals(NEW) ? ContactForm.empty() : ContactForm.of(find(caller, id));
        return show(id, form, Set.of(), model, locale);
    }

    @PostMapping("/{id}")
    String keep(@PathVariable String id, @ModelAttribute ContactForm typed, Caller caller, Model model, Locale locale) {
        String kept =
                id.equals(NEW) ? UUID.randomUUID().toString() : find(caller, id).id();
        Reading reading = typed.read(OwnSettings.agency(caller), kept);
        if (reading instanceof Reading.Good good) {
            if (contacts.keep(good.contact())) {
                return "redirect:/exchange/settings?done=kept";
            }
            model.addAttribute("tooMany", ContactBook.MOST);
            return show(id, typed, Set.of(), model, locale);
        }
        return show(id, typed, ((Reading.Wrong) reading).fields(), model, locale);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String id, Caller caller) {
        if (!contacts.remove(OwnSettings.agency(caller), id)) {
            throw new ProblemException(Problem.notFound());
        }
        return "redirect:/exchange/settings?done=forgotten";
    }

    private Contact find(Caller caller, String id) {
        return contacts.find(OwnSettings.agency(caller), id)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private String show(String id, ContactForm form, Set<String> wrong, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (AlarmKind kind : ContactForm.KINDS) {
            kinds.put(kind.name(), texts.of(kind).title().in(language));
        }
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", kinds);
        model.addAttribute("posts", Contact.Post.values());
        model.addAttribute("deliveries", Contact.Delivery.values());
        return "contact";
    }
}
