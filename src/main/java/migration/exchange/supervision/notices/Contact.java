package migration.exchange.supervision.notices;

import java.util.Set;
import migration.exchange.supervision.AlarmKind;
import org.jspecify.annotations.Nullable;

/**
 * A person whom an agency names to be asked and told.
 *
 * @param id a name of the entry that says nothing
 * @param agency who names the person
 * @param phone null when none was given
 * @param language {@code ka} or {@code en}
 * @param kinds alarms of the agency's feeds and certificates that are told by mail
 * @param delivery when they are told
 */
public record Contact(
        String id,
        String agency,
        Post post,
        String name,
        String mail,
        @Nullable String phone,
        String language,
        Set<AlarmKind> kinds,
        Delivery delivery) {

    public Contact {
        kinds = Set.copyOf(kinds);
    }

    /** What the person is to the exchange. */
    public enum Post {
        /** Answers for the agency's data as a whole. */
        RESPONSIBLE,
        /** Knows the data. */
        DATA,
        /** Knows the machines that send them. */
        TECHNICAL
    }

    /** When alarms are told. */
    public enum Delivery {
        AT_ONCE,
        DAILY
    }

    /** No name and no address: this may stand in a log. */
    @Override
    public String toString() {
        return "contact " + id + " of " + agency;
    }
}
