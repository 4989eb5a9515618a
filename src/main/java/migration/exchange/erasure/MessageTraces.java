package migration.exchange.erasure;

import java.util.Set;

/** Port of what the broker holds of persons. */
public interface MessageTraces {

    /**
     * Takes messages out of the dead letter channel that carry one of the numbers, or tell of records erased by now.
     *
     * @return how many
     */
    int removeDeadLetters(Set<String> numbers);

    /** Overwrites or deletes what the broker's files hold of messages that are gone; an external broker is its operator's. */
    void wipe();
}
