package migration.exchange.simulation.noise;

import java.time.LocalDate;

/**
 * The circumstances in which a person is written down.
 *
 * @param person entity id
 * @param record source id of the record; all its versions see the person alike
 * @param document number of the document shown, empty when none was
 * @param day day of the event: nobody is born after it, or much more than a life before it
 * @param other another country that may be given for the citizenship: where the person was born; null when it is the same
 */
public record Sight(Channel channel, long person, String record, String document, LocalDate day, String other) {}
