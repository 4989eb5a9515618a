package migration.exchange.simulation.noise;

import java.util.List;

/**
 * A person as seen.
 *
 * @param changes what differs from who the person is, in the order in which it came about
 */
public record Seen(Identity identity, List<Change> changes) {

    public String get(Field field) {
        return identity.get(field);
    }
}
