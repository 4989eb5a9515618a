package migration.exchange.simulation.abroad;

import java.util.List;
import migration.exchange.simulation.feed.Fault;

/**
 * A version of a registration on its way.
 *
 * @param form the version
 * @param person entity id of the citizen
 * @param sentAt when, seconds of the epoch
 * @param fault what it is spoilt by, null when it is clean
 */
record Sent(Form form, long person, long sentAt, Fault fault) {

    String code() {
        return fault == null ? "" : fault.code();
    }

    String verdict() {
        return fault == null ? "ACCEPTED" : fault.verdict();
    }

    boolean passes() {
        return fault == null || !fault.quarantines();
    }

    /** What the platform should keep of it; empty when it is quarantined. */
    List<String> content() {
        return passes() ? form.content() : List.of();
    }
}
