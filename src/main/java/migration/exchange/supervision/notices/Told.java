package migration.exchange.supervision.notices;

import java.time.Instant;

/**
 * That somebody was told of an alarm.
 *
 * @param reader id of who was told; no address
 * @param times how often its cause had come by then
 * @param at when, in the exchange's time
 */
record Told(String reader, String alarm, int times, Instant at) {

    boolean concerns(Reader one, String id) {
        return reader.equals(one.id()) && alarm.equals(id);
    }
}
