package migration.exchange.sandbox.web;

import migration.exchange.sandbox.Owner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Empties the sandbox in which it stands; in the exchange, which is nobody's, it stands nowhere. */
@RestController
@ConditionalOnBean(Owner.class)
class ResetDoor {

    private final Houses houses;
    private final Owner owner;

    ResetDoor(Houses houses, Owner owner) {
        this.houses = houses;
        this.owner = owner;
    }

    /** 204 when nothing of the agency is left in it. */
    @PostMapping("/api/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        houses.reset(owner.agency());
    }
}
