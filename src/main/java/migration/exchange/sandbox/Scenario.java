package migration.exchange.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** What a sender may ask a sandbox to answer, by the header {@value #HEADER}. */
public enum Scenario {
    /** Every record that would be accepted waits in quarantine. */
    QUARANTINED,
    /** Every record that would be accepted is known already. */
    UNCHANGED,
    /** Of every record that would be accepted a later version is known already. */
    SUPERSEDED,
    /** The receipt stays in work for a while. */
    SLOW,
    /** The door is closed, because nothing can be kept. */
    BROKER_DOWN,
    /** The door is closed, because too much of the agency waits. */
    RATE_LIMITED;

    /** The header that names a scenario. */
    public static final String HEADER = "Test-Scenario";

    /** The scenario of this name, if there is one. */
    public static Optional<Scenario> named(String name) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.name().equals(name))
                .findFirst();
    }

    /** Whether it closes the door, so that nothing is taken. */
    public boolean closesTheDoor() {
        return this == BROKER_DOWN || this == RATE_LIMITED;
    }
}
