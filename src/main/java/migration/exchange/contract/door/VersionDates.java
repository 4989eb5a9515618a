package migration.exchange.contract.door;

import java.time.Instant;
import java.util.Optional;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.Lifecycle.Phase;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;

/** What the days of a version of a contract mean for a submission in it. */
public final class VersionDates {

    private VersionDates() {}

    /** Why a version is not taken at an instant of receipt. */
    static Optional<Issue> objection(Contract contract, Instant receivedAt, Place place) {
        Lifecycle lifecycle = contract.lifecycle();
        String version = String.valueOf(contract.id().major());
        return switch (lifecycle.at(receivedAt)) {
            case NOT_YET ->
                Optional.of(DoorCheck.refusal(
                        "DOOR_VERSION_NOT_YET", place, version, String.valueOf(lifecycle.takenFrom())));
            case ENDED -> Optional.of(DoorCheck.refusal("DOOR_VERSION_ENDED", place, version, lastDay(lifecycle)));
            case TAKEN, ANNOUNCED, ENDING -> Optional.empty();
        };
    }

    /** What is told, once for a submission, while the end of its version is near. */
    public static Optional<Issue> notice(Contract contract, Instant receivedAt) {
        Lifecycle lifecycle = contract.lifecycle();
        if (lifecycle.at(receivedAt) != Phase.ENDING) {
            return Optional.empty();
        }
        String version = String.valueOf(contract.id().major());
        return Optional.of(new Issue(
                "CONTRACT_ENDS", Severity.WARNING, Layer.SUBMISSION, Place.WHOLE, version, lastDay(lifecycle), null));
    }

    private static String lastDay(Lifecycle lifecycle) {
        Lifecycle.End end = lifecycle.end();
        return end == null ? "" : end.lastDay().toString();
    }
}
