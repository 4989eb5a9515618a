package migration.exchange.sandbox;

import java.util.Optional;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;

/**
 * How much of an agency a sandbox keeps: then the agency empties it. Nothing is forgotten by itself, so that no receipt goes
 * while somebody still looks at it.
 *
 * @param perSubmission records that a submission may have
 * @param submissions how many are kept at most
 * @param records how many are kept at most
 */
public record Room(int perSubmission, int submissions, long records) {

    /** Why a submission of so many records is not taken; empty while there is room. */
    Optional<Issue> refusal(int more, Takings takings) {
        return over("SANDBOX_TOO_MANY", more, perSubmission)
                .or(() -> over("SANDBOX_FULL", takings.submissions() + 1L, submissions))
                .or(() -> over("SANDBOX_FULL", takings.records() + more, records));
    }

    private static Optional<Issue> over(String code, long wanted, long most) {
        return wanted <= most
                ? Optional.empty()
                : Optional.of(DoorCheck.refusal(code, Place.WHOLE, String.valueOf(wanted), String.valueOf(most)));
    }
}
