package migration.exchange.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.Lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A version of a contract and its days.
 *
 * @param folder its name, {@code agency/feed/v1}
 * @param from first day on which it is taken, null from the beginning
 * @param announced day on which its end was made known, null while it is not
 * @param until last day, null while its end is not announced
 * @param phase where it stands today
 */
record VersionLine(
        String folder,
        @Nullable LocalDate from,
        @Nullable LocalDate announced,
        @Nullable LocalDate until,
        Phase phase) {

    static VersionLine of(Contract contract, Instant now) {
        Lifecycle lifecycle = contract.lifecycle();
        Lifecycle.End end = lifecycle.endKnown(now);
        return new VersionLine(
                contract.id().toString(),
                lifecycle.takenFrom(),
                end == null ? null : end.announced(),
                end == null ? null : end.lastDay(),
                lifecycle.at(now));
    }
}
