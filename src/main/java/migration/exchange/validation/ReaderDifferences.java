package migration.exchange.validation;

import java.time.Instant;
import java.util.List;
import migration.exchange.contract.ReadersDiffer;

/** What shadow checks of the readers have found, in any process of the platform. */
public interface ReaderDifferences {

    /** One that was found. @param at when, in the exchange's time */
    record Found(ReadersDiffer difference, Instant at) {}

    void add(Found found);

    /** The latest, at most a hundred, of those found at an instant or later. */
    List<Found> since(Instant from);
}
