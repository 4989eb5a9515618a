package migration.exchange.conformance;

import java.util.function.Predicate;
import migration.exchange.conformance.Sighting.Judged;
import migration.exchange.conformance.Sighting.Refused;
import migration.exchange.conformance.Sighting.Repeated;

/** A case that is shown once by sending; what is expected in words stands with the pages' texts, under its name. */
public enum ConformanceCase {
    /** Records that are accepted, all of a submission. */
    ACCEPTED(judged(seen -> seen.isClean() && seen.accepted() > 0)),
    /** A faulty record that waits in quarantine while the submission is completed. */
    REJECTED(judged(seen -> seen.quarantined() > 0)),
    /** A version that takes a former one back. */
    CANCELLATION(judged(seen -> seen.cancelled() > 0)),
    /** The same bytes twice, as after an answer that was lost. */
    REPEAT(Repeated.class::isInstance),
    /** A version that is older than what is known. */
    OLDER_VERSION(judged(seen -> seen.superseded() > 0)),
    /** A submission of {@value #MANY_RECORDS} records or more, none of them faulty. */
    MANY(judged(seen -> seen.isClean() && seen.received() >= ConformanceCase.MANY_RECORDS)),
    /** A name in Georgian letters, accepted. */
    GEORGIAN_NAMES(judged(seen -> seen.georgian() > 0)),
    /** An encoding that is not taken, turned away at the door. */
    WRONG_ENCODING(seen -> seen instanceof Refused refused && refused.code().equals("DOOR_ENCODING"));

    /** So many records are many. */
    public static final int MANY_RECORDS = 10_000;

    private final Predicate<Sighting> shownBy;

    ConformanceCase(Predicate<Sighting> shownBy) {
        this.shownBy = shownBy;
    }

    /** True when something that was sent shows this case. */
    boolean isShownBy(Sighting sighting) {
        return shownBy.test(sighting);
    }

    private static Predicate<Sighting> judged(Predicate<Judged> shownBy) {
        return sighting -> sighting instanceof Judged judged && shownBy.test(judged);
    }
}
