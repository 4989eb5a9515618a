package migration.exchange.quarantine.web;

import java.util.List;
import migration.exchange.quarantine.DeadLetters.DeadLetter;
import migration.exchange.quarantine.web.DeadLetterDoor.Redelivery;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for programs. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLettersApi {

    private final DeadLetterDoor door;

    DeadLettersApi(DeadLetterDoor door) {
        this.door = door;
    }

    @GetMapping
    DeadLetterList list() {
        return new DeadLetterList(door.list());
    }

    /** Sends letters back to where they were to be processed. The ids are named one by one. */
    @PostMapping("/redeliveries")
    Redelivery redeliver(@RequestBody Order order, Caller caller) {
        return door.redeliver(order.ids(), caller.name(), order.reason());
    }

    /** Which, and why. */
    record Order(@Nullable List<String> ids, @Nullable String reason) {}

    /** All dead letters. */
    record DeadLetterList(List<DeadLetter> deadLetters) {}
}
