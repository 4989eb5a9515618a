package migration.exchange.quarantine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import migration.exchange.quarantine.QuarantinedRecord.State;

/** What a steward does with a case without changing its record. */
public enum CaseStep {
    /** Sends the record again as it stands. */
    RELEASE(State.RELEASED, EnumSet.of(State.WAITING)),
    /** Hands it to its agency, with a note. */
    RETURN(State.RETURNED, EnumSet.of(State.WAITING)),
    /** Closes it without the record. */
    REJECT(State.REJECTED, EnumSet.of(State.WAITING, State.RETURNED)),
    /** Takes a decision back. */
    REOPEN(State.WAITING, EnumSet.of(State.RETURNED, State.REJECTED)),
    /** Takes its correction back: its record is as it was before. */
    WITHDRAW(State.WAITING, EnumSet.of(State.RELEASED));

    private final State to;
    private final Set<State> from;

    CaseStep(State to, Set<State> from) {
        this.to = to;
        this.from = Set.copyOf(from);
    }

    /** The step of a name as it stands in forms, in any case; empty when there is none. */
    public static Optional<CaseStep> of(String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What the case becomes; by a release or withdrawal only when the store has taken it. */
    public State to() {
        return to;
    }

    /** States in which it can be done. */
    public Set<State> from() {
        return from;
    }

    /** Whether it can be done with a case in a state; asked by pages. */
    public boolean fits(State state) {
        return from.contains(state);
    }
}
