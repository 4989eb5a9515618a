package migration.exchange.supervision.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.Language;
import migration.exchange.security.Caller;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.AlarmText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Alarms for people: the list, one with the form to see to it, and a page for each kind that says what to do. */
@Controller
@RequestMapping("/console/alarms")
class AlarmPages {

    private static final int LAST = 100;

    private final AlarmDoor door;

    AlarmPages(AlarmDoor door) {
        this.door = door;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("alarms", door.list(LAST, Language.of(locale).tag()));
        return "alarms";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model, Locale locale) {
        return show(id, model, locale);
    }

    @PostMapping("/{id}")
    String acknowledge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale) {
        if (reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            model.addAttribute("assignee", assignee);
            return show(id, model, locale);
        }
        door.acknowledge(id, caller, assignee, reason, Language.of(locale).tag());
        return "redirect:/console/alarms/" + id + "?done";
    }

    private String show(String id, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        model.addAttribute("alarm", door.find(id, language));
        model.addAttribute("where", where(door.alarm(id)));
        return "alarm";
    }

    /** Where the first of what it is about is seen; null when nowhere. */
    private static @Nullable String where(Alarm alarm) {
        FeedId feed = alarm.cause().feed();
        AlarmKind kind = alarm.cause().kind();
        if (feed == null) {
            return kind == AlarmKind.CERTIFICATE_ENDS ? "/console/keys" : "/console/dead-letters";
        }
        return switch (kind) {
            case CODE_UNKNOWN, QUARANTINE_OLD ->
                "/console/quarantine?state=WAITING&feed=" + feed + "&code="
                        + alarm.cause().subject().split(" ", 2)[0];
            case ACCOUNT_DIFFERS -> "/console/accounts?feed=" + feed;
            default -> "/console/feeds/" + feed;
        };
    }

    @GetMapping("/kinds")
    String kinds(Model model, Locale locale) {
        String language = Language.of(locale).tag();
        model.addAttribute(
                "kinds",
                door.kinds().stream().map(kind -> words(kind, language)).toList());
        return "alarm-kinds";
    }

    @GetMapping("/kinds/{kind}")
    String kind(@PathVariable String kind, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        model.addAttribute("kind", words(door.kind(kind), language));
        List<AlarmView> open = door.open(language).stream()
                .filter(alarm -> alarm.kind().equals(kind))
                .toList();
        model.addAttribute("alarms", open);
        return "alarm-kind";
    }

    private static Map<String, String> words(AlarmText text, String language) {
        return Map.of(
                "path", text.kind().path(),
                "title", text.title().in(language),
                "says", text.says().in(language),
                "act", text.act().in(language));
    }
}
