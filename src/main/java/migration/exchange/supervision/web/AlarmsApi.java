package migration.exchange.supervision.web;

import java.util.List;
import java.util.Locale;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.PageSize;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms for programs. */
@RestController
@RequestMapping("/api/alarms")
class AlarmsApi {

    private final AlarmDoor door;

    AlarmsApi(AlarmDoor door) {
        this.door = door;
    }

    /** Open ones first, then those closed last. */
    @GetMapping
    AlarmList list(@RequestParam(defaultValue = "100") int size, Locale locale) {
        return new AlarmList(
                door.list(PageSize.of(size, 500), Language.of(locale).tag()));
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
