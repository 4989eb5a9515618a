package migration.exchange.schedule;

import java.util.function.ToLongFunction;
import migration.exchange.indexing.NationalStore;
import migration.exchange.intake.Door;
import migration.exchange.quarantine.Quarantine;
import org.apache.camel.CamelContext;
import tools.jackson.databind.node.ObjectNode;

/** One thing that is wrong on purpose, to see whether it is noticed; by itself nothing. */
class Sabotage {

    static final Sabotage NONE = new Sabotage();

    /** Another text of a file of routes. */
    String routes(String file, String text) {
        return text;
    }

    /** What altered routes need. */
    void prepare(CamelContext camel, Mailroom mailroom) {}

    /** Another item than was sent to the index. */
    Item item(Item item) {
        return item;
    }

    /** Another answer than the index gave for an item. */
    ObjectNode answer(Item item, ObjectNode answer) {
        return answer;
    }

    /** Other numbers than the broker says of its queues. */
    ToLongFunction<String> counts(ToLongFunction<String> counts) {
        return counts;
    }

    /**
     * Another door for what is pulled.
     *
     * @param apart a door that sends by a session of its own
     */
    Door pulls(Door door, Door apart, Mailroom mailroom) {
        return door;
    }

    NationalStore store(NationalStore store, Quarantine quarantine) {
        return store;
    }

    Quarantine quarantine(Quarantine quarantine) {
        return quarantine;
    }
}
