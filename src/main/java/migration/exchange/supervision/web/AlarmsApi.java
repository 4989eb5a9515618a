package migration.exchange.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.AtomFeed;
import migration.exchange.portal.web.PageSize;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Alarms for programs. */
@RestController
@RequestMapping("/api/alarms")
class AlarmsApi {

    private static final int NEWS = 100;

    private final AlarmDoor door;
    private final MessageSource messages;
    private final Clock clock;

    AlarmsApi(AlarmDoor door, MessageSource messages, Clock clock) {
        this.door = door;
        this.messages = messages;
        this.clock = clock;
    }

    /** Open ones first, then those closed last. */
    @GetMapping
    AlarmList list(@RequestParam(defaultValue = "100") int size, Locale locale) {
        return new AlarmList(
                door.list(PageSize.of(size, 500), Language.of(locale).tag()));
    }

    /** The same for readers of news. */
    @GetMapping(path = "/atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom(Locale locale) {
        Language language = Language.of(locale);
        List<AlarmView> alarms = door.list(NEWS, language.tag());
        String address = ServletUriComponentsBuilder.fromCurrentRequestUri().toUriString();
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Instant updated = alarms.stream()
                .map(AlarmsApi::updated)
                .max(Comparator.naturalOrder())
                .orElse(clock.instant());
        return new AtomFeed(
                        address,
                        messages.getMessage("alarms.title", null, locale),
                        language,
                        updated.toString(),
                        messages.getMessage("site.name", null, locale),
                        address,
                        root + "/console/alarms",
                        alarms.stream().map(alarm -> news(alarm, root)).toList())
                .xml();
    }

    private static AtomFeed.Entry news(AlarmView alarm, String root) {
        return new AtomFeed.Entry(
                "urn:uuid:" + alarm.id(),
                alarm.title(),
                updated(alarm).toString(),
                root + "/console/alarms/" + alarm.id(),
                alarm.state().name(),
                alarm.sentence(),
                null);
    }

    /** When it opened or closed: that it is still there is no news. */
    private static Instant updated(AlarmView alarm) {
        Instant closed = alarm.closedAt();
        return closed == null ? alarm.openedAt() : closed;
    }

    @GetMapping("/{id}")
    AlarmView one(@PathVariable String id, Locale locale) {
        return door.find(id, Language.of(locale).tag());
    }

    /** Says that somebody has seen to it. */
    @PostMapping("/{id}/acknowledgement")
    AlarmView acknowledge(@PathVariable String id, @RequestBody Acknowledgement said, Caller caller, Locale locale) {
        return door.acknowledge(
                id, caller, said.assignee(), said.reason(), Language.of(locale).tag());
    }

    /** Alarms. */
    record AlarmList(List<AlarmView> alarms) {}

    /** Who acts, the caller when nobody is named, and why that is all for now. */
    record Acknowledgement(
            @Nullable String assignee, @Nullable String reason) {}
}
